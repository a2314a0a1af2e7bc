package dev.hotseat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing kept and found is read again by every build; {@code scripts/fault --fuzz MINUTES} looks for more. */
class CorpusTest {
    @ParameterizedTest
    @EnumSource
    void everyInputThatFuzzingKeptIsReadOrRefusedWithinBounds(Target target) throws IOException {
        var inputs = target.inputs();
        assertThat(inputs).hasSizeGreaterThan(5);
        for (var input : inputs) {
            assertThatCode(() -> target.read(Files.readAllBytes(input))).as(input.toString()).doesNotThrowAnyException();
        }
    }
}
