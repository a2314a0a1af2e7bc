package dev.hotseat.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.NeedsProcess;
import dev.hotseat.testing.Practiser;
import dev.hotseat.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsProcess
class KilledQueueTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl");

    @TempDir
    Path data;

    /** Five in four languages: three wait for nobody, and a pair was offered each other, which one of them took. */
    @Test
    void everyPlaceInTheQueueIsKeptThroughAKill() throws IOException {
        Files.writeString(data.resolve("hotseat.conf"), "practice = lobby\n");
        try (var server = ServerProcess.on(data)) {
            var people = IntStream.range(0, LANGUAGES.size() + 1).mapToObj(number -> Practiser.of(server.url(), number, "Person " + number)).toList();
            for (var number = 0; number < people.size(); number++) {
                people.get(number).join(Practiser.want("java-backend-engineer").put("language", LANGUAGES.get(number % LANGUAGES.size())));
            }
            people.getFirst().accept();
            var before = people.stream().map(Practiser::place).toList();
            assertThat(before).extracting(place -> place.getString("kind")).containsExactly("OFFERED", "WAITING", "WAITING", "WAITING", "OFFERED");

            server.kill();
            server.start();

            assertThat(people.stream().map(Practiser::place).toList()).isEqualTo(before);
            people.getLast().accept();
            people.getFirst().waitFor("MATCHED");
        }
    }
}
