package dev.hotseat.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house style that a machine can see: what it finds is named by file and line. */
class TidyTest {
    private static final int LINES_MAX = 400;
    private static final int LINE_CHARS_MAX = 160;
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|js|mjs|css|html|md|json|yaml|yml|xml|sql|properties|svg|sh|py|txt)|[^.]+");
    private static final Pattern CODE = Pattern.compile(".*\\.(java|js|mjs|css)");
    // Spelled in two halves, so that this file does not find itself.
    private static final Pattern LEFT_UNDONE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    private static final Pattern WAITS_BY_THE_CLOCK = Pattern.compile("Thread\\." + "sleep|TimeUnit\\.\\w+\\." + "sleep");
    private static final Pattern SKIPPED = Pattern.compile("@Dis" + "abled|\\bassume" + "(True|False|That|ingThat)\\(");
    private static final Pattern ONE_MACHINES_PATH = Pattern.compile("(?<![\\w.:/-])/(root|work|home|Users|mnt)/\\w");

    record Line(String file, int number, String text) {
        @Override
        public String toString() {
            return file + ":" + number + ": " + text.strip();
        }
    }

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(files(TEXT)).hasSizeGreaterThan(50).anyMatch(file -> file.startsWith("webroot"));
    }

    @Test
    void noFileOfCodeIsLongerThanFourHundredLines() {
        assertThat(files(CODE).filter(file -> lines(file).size() > LINES_MAX)).isEmpty();
    }

    @Test
    void noLineOfCodeIsLongerThanCanBeReadWithoutScrolling() {
        assertThat(found(file -> CODE.matcher(file.toString()).matches(), Pattern.compile(".{" + (LINE_CHARS_MAX + 1) + "}"))).isEmpty();
    }

    @Test
    void nothingIsLeftToDoLater() {
        assertThat(found(file -> true, LEFT_UNDONE)).isEmpty();
    }

    @Test
    void noTestWaitsByTheClockOrIsSkipped() {
        assertThat(found(file -> file.startsWith("src/test"), WAITS_BY_THE_CLOCK)).isEmpty();
        assertThat(found(file -> file.startsWith("src/test"), SKIPPED)).isEmpty();
    }

    @Test
    void noFileKnowsTheFoldersOfOneMachine() {
        assertThat(found(file -> true, ONE_MACHINES_PATH)).isEmpty();
    }

    /** {@link dev.hotseat.session.Role} answers what a role may: whoever compares would have to be remembered with each new one. */
    @Test
    void nobodyComparesRoles() {
        var compares = Pattern.compile("[!=]= (Role\\.)?(LEAD|INTERVIEWER|CANDIDATE|OBSERVER|REGRADER)\\b|Role\\.\\w+\\.equals|\\bequals\\(Role\\.");
        assertThat(found(file -> file.startsWith("src/main/java"), compares)).isEmpty();
    }

    @Test
    void codeHasNoTabsAndNoSpacesAtTheEndOfALine() {
        assertThat(found(file -> CODE.matcher(file.toString()).matches(), Pattern.compile("\\t|[ \\t]+$"))).isEmpty();
    }

    private static List<Line> found(Predicate<Path> where, Pattern what) {
        return files(TEXT).filter(where).flatMap(file -> {
            var lines = lines(file);
            return IntStream.range(0, lines.size()).filter(index -> what.matcher(lines.get(index)).find())
                    .mapToObj(index -> new Line(file.toString(), index + 1, lines.get(index)));
        }).toList();
    }

    private static Stream<Path> files(Pattern name) {
        return Stream.of("src", "webroot", "scripts").map(Path::of).filter(Files::isDirectory).flatMap(TidyTest::filesUnder)
                .filter(file -> name.matcher(file.getFileName().toString()).matches());
    }

    private static Stream<Path> filesUnder(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read as text", e);
        }
    }
}
