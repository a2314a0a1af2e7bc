package dev.hotseat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hotseat.scoring.Level;
import dev.hotseat.session.SeatId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Sample(String text, long count, Level level, SeatId seat, List<String> more) {}

    private static final String GOOD = "{\"text\":\"t\",\"count\":1,\"level\":\"GOOD\",\"seat\":\"s1\",\"more\":[]}";

    @Test
    void aRecordIsReadAsItWasWritten() throws JsonProcessingException {
        var sample = new Sample("t", 1, Level.GOOD, new SeatId("s1"), List.of());
        for (var mapper : List.of(Json.STRICT, Json.STORED)) {
            assertThat(mapper.writeValueAsString(sample)).isEqualTo(GOOD);
            assertThat(mapper.readValue(GOOD, Sample.class)).isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"text\":7", "\"text\":1.5", "\"text\":true", "\"text\":null", "\"text\":[\"t\"]", "\"text\":{}",
        "\"count\":\"1\"", "\"count\":1.5", "\"count\":true", "\"count\":null", "\"count\":9223372036854775808",
        "\"level\":2", "\"level\":\"good\"", "\"level\":\"\"", "\"level\":null",
        "\"seat\":5", "\"seat\":true", "\"seat\":\" s1\"", "\"seat\":\"\"", "\"seat\":null", "\"seat\":{\"value\":\"s1\"}", "\"seat\":\"host\"",
        "\"more\":\"t\"", "\"more\":[7]", "\"more\":null"})
    void aValueOfAnotherTypeIsAnError(String wrong) {
        var field = wrong.substring(0, wrong.indexOf(':'));
        var text = GOOD.replaceFirst(field + ":(\"[^\"]*\"|\\d|\\[])", wrong.replace("\\", "\\\\"));
        assertThat(text).contains(wrong);
        assertRefused(Json.STRICT, text);
        assertRefused(Json.STORED, text);
    }

    @Test
    void onlyWhatWasStoredMayHoldMoreThanItsReaderKnows() throws JsonProcessingException {
        var more = GOOD.replace("{", "{\"later\":1,");
        assertRefused(Json.STRICT, more);
        assertThat(Json.STORED.readValue(more, Sample.class)).isEqualTo(Json.STORED.readValue(GOOD, Sample.class));
    }

    @Test
    void neitherMayHoldLessOrTheSameTwiceOrNestWithoutEnd() {
        for (var mapper : List.of(Json.STRICT, Json.STORED)) {
            assertRefused(mapper, GOOD.replace("\"count\":1,", ""));
            assertRefused(mapper, GOOD.replace("\"text\":\"t\",", ""));
            assertRefused(mapper, GOOD.replace("{", "{\"text\":\"first\","));
            assertRefused(mapper, GOOD + "{}");
            assertRefused(mapper, GOOD.replace("[]", "[".repeat(21) + "]".repeat(21)));
        }
    }

    private static void assertRefused(JsonMapper mapper, String text) {
        assertThatExceptionOfType(JsonProcessingException.class).as(text).isThrownBy(() -> mapper.readValue(text, Sample.class));
    }
}
