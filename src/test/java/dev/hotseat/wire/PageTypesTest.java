package dev.hotseat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import dev.hotseat.testing.NeedsProcess;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TypeScript finds nothing wrong with the pages' modules. It comes as a jar, and runs on the Node.js that Playwright brings along. */
@NeedsProcess
class PageTypesTest {
    private static final Path WEBROOT = Path.of("webroot").toAbsolutePath();
    private static final Path OWN_TYPES = Path.of("src/test/resources/page-types").toAbsolutePath();
    private static final String CONFIG = """
            {"compilerOptions": {"allowJs": true, "checkJs": true, "noEmit": true, "skipLibCheck": true, "types": [],
              "strict": false, "noFallthroughCasesInSwitch": true, "noImplicitReturns": false,
              "target": "esnext", "module": "esnext", "moduleResolution": "bundler", "lib": ["esnext", "dom", "dom.iterable"],
              "paths": {"/lib/lit-html/lit-html.js": ["OWN_TYPES/lit-html.d.ts"], "/lib/lit-html/*": ["./lit-html/*"], "/lit/*": ["./lit-html/*"],
                "/*": ["WEBROOT/*"]}},
             "include": ["CHECKED", "OWN_TYPES/dom.d.ts"]}
            """.replace("OWN_TYPES", OWN_TYPES.toString()).replace("WEBROOT", WEBROOT.toString());

    @TempDir
    Path folder;

    @BeforeEach
    void unpack() throws IOException {
        unpack("typescript", "lib");
        unpack("lit-html", "");
    }

    @Test
    void theModulesOfThePagesAreRightByTheirTypes() throws Exception {
        assertThat(found(WEBROOT)).isEmpty();
    }

    @Test
    void aWrongNameOfAFieldIsFound() throws Exception {
        var wrong = folder.resolve("wrong.js");
        Files.writeString(wrong, """
                /** @import {EventOf, Session} from '/state/types.js' */
                /** @param {Session} state @param {EventOf<'QuestionPushed'>} event */
                export const words = (state, event) => `${state.phaze} ${event.questionID}`;
                """);
        assertThat(found(wrong)).hasSize(2).anyMatch(line -> line.contains("'phaze' does not exist on type 'Session'"))
                .anyMatch(line -> line.contains("'questionID' does not exist on type 'EventQuestionPushed'"));
    }

    /** What TypeScript says of these modules, a line each. */
    private List<String> found(Path checked) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("tsconfig.json"), CONFIG.replace("CHECKED", checked.toString()));
        var node = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false).createProcessBuilder().command().getFirst();
        var check = new ProcessBuilder(node, folder.resolve("typescript/lib/tsc.js").toString(), "--pretty", "false", "--project", folder.toString())
                .redirectErrorStream(true).start();
        var said = new String(check.getInputStream().readAllBytes());
        assertThat(check.waitFor()).as(said).isEqualTo(said.isEmpty() ? 0 : 2);
        return said.lines().toList();
    }

    /** What a WebJar holds, but for sources that a type check does not read. */
    private void unpack(String name, String part) throws IOException {
        var properties = new Properties();
        var about = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (var stream = getClass().getClassLoader().getResourceAsStream(about)) {
            properties.load(stream);
        }
        var inside = "META-INF/resources/webjars/" + name + "/" + properties.getProperty("version");
        var jar = Path.of(getClass().getClassLoader().getResource(about).getPath().replaceFirst("^file:", "").replaceFirst("!.*", ""));
        try (var files = FileSystems.newFileSystem(jar); var walk = Files.walk(files.getPath(inside, part))) {
            for (var file : walk.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*(\\.d\\.ts|tsc\\.js)")).toList()) {
                var to = folder.resolve(name).resolve(files.getPath(inside).relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
