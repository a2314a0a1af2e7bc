package dev.hotseat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.ops.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "host-link", "bank", "bank check", "bank import", "bank list", "bank export", "bank remove", "session",
        "session list", "session show", "session log"})
    void everyCommandSaysHowItIsUsed(String command) {
        var help = terminal.run((command + " --help").strip().split(" ")).done();
        assertThat(help).contains(("Usage: hotseat " + command).strip());
        assertThat(help.lines()).hasSizeGreaterThan(2);
    }

    @Test
    void theHelpOfServeNamesEverySettingWithItsVariableAndDefault() {
        var help = terminal.run("serve", "--help").done();
        for (var setting : Setting.values()) {
            assertThat(help).contains(setting.flag(), setting.variable());
        }
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(terminal.run("--version").done()).startsWith("hotseat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fly", "serve --fly", "serve --port", "bank", "session", "bank check", "bank import", "bank fly", "session show",
        "session log one two", "bank export", "session list --format x"})
    void wrongWordsEndWithTwoAndTheUsage(String command) {
        terminal.run(command.split(" ")).misused();
    }

    @Test
    void whatIsInForceIsPrintedAndNothingIsStarted() {
        var printed = terminal.run(Map.of("HOTSEAT_HOST", "0.0.0.0"), "serve", "--print-config", "--port", "0", "--data",
                folder.resolve("none").toString()).done();
        assertThat(printed.lines()).hasSize(Setting.values().length).anyMatch(line -> line.matches("host += 0.0.0.0 +# environment HOTSEAT_HOST"))
                .anyMatch(line -> line.matches("port += 0 +# flag --port"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWrongSettingIsOneLine() {
        assertThat(terminal.onData("serve", "--port", "99999").failed()).contains("port", "99999", "flag --port", "from 0 to 65535");
    }

    @Test
    void aDataFolderThatCannotBeMadeIsOneLine() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("file"), "in the way").resolve("data").toString();
        assertThat(terminal.run("serve", "--port", "0", "--data", inTheWay).failed()).contains(inTheWay, "--data");
        assertThat(terminal.run("bank", "list", "--data", inTheWay).failed()).contains(inTheWay, "--data");
        assertThat(terminal.run("session", "list", "--data", inTheWay).failed()).contains(inTheWay, "--data");
        assertThat(terminal.run("host-link", "--data", inTheWay).failed()).contains(inTheWay, "--data");
    }

    @Test
    void theHostLinkIsTheSameEachTime() {
        var link = terminal.onData("host-link").done().strip();
        assertThat(link).matches("http://127\\.0\\.0\\.1:8080/#host=[A-Za-z0-9_-]{43}");
        assertThat(terminal.onData("host-link", "--url", "https://mock.example.org").done().strip())
                .isEqualTo(link.replace("http://127.0.0.1:8080", "https://mock.example.org"));
    }
}
