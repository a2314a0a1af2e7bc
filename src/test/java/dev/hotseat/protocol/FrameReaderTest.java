package dev.hotseat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.protocol.ClientFrame.Give;
import dev.hotseat.protocol.ClientFrame.GiveTo;
import dev.hotseat.protocol.ClientFrame.Hello;
import dev.hotseat.protocol.ClientFrame.Unreadable;
import dev.hotseat.scoring.Level;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.testing.SharedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    @Test
    void aFirstHelloHasNothingToResume() {
        assertThat(FrameReader.OF_MAIN.read("{\"type\":\"hello\",\"session\":\"abc\",\"token\":\"t\"}"))
                .isEqualTo(new Hello("abc", "t", Optional.empty(), OptionalLong.empty()));
    }

    @Test
    void aResumingHelloCarriesEpochAndNumber() {
        assertThat(FrameReader.OF_MAIN.read("{\"type\":\"hello\",\"session\":\"abc\",\"token\":\"t\",\"epoch\":\"e\",\"after\":7}"))
                .isEqualTo(new Hello("abc", "t", Optional.of("e"), OptionalLong.of(7)));
    }

    @Test
    void aCommandIsReadIntoItsRecord() {
        assertThat(FrameReader.OF_MAIN.read("{\"id\":\"c1\",\"type\":\"GiveGrade\",\"questionId\":\"q1\",\"criterion\":\"depth\",\"level\":\"GOOD\"}"))
                .isEqualTo(new Give(new CommandId("c1"), new Command.GiveGrade(new QuestionId("q1"), "depth", Level.GOOD)));
    }

    @Test
    void aCommandWithoutFieldsIsReadToo() {
        assertThat(FrameReader.OF_MAIN.read("{\"id\":\"c1\",\"type\":\"StartSession\"}"))
                .isEqualTo(new Give(new CommandId("c1"), new Command.StartSession()));
    }

    @Test
    void aHelloMayAskForOtherStreams() {
        assertThat(FrameReader.OF_MAIN.read("{\"type\":\"hello\",\"session\":\"abc\",\"token\":\"t\",\"streams\":{\"text\":7,\"pad\":0}}"))
                .isEqualTo(new Hello("abc", "t", Optional.empty(), OptionalLong.empty(), Map.of(SharedText.TEXT, 7L, new StreamName("pad"), 0L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[]", "{\"text\":\"7\"}", "{\"text\":null}", "{\"Text!\":1}", "{\"\":1}", "{\"text\":1.5}", "null"})
    void whatIsNoListOfStreamsIsRefused(String streams) {
        assertThat(FrameReader.OF_MAIN.read("{\"type\":\"hello\",\"session\":\"abc\",\"token\":\"t\",\"streams\":" + streams + "}"))
                .isInstanceOfSatisfying(Unreadable.class, frame -> assertThat(frame.code()).isEqualTo(ErrorCode.BAD_FIELDS));
    }

    @Test
    void aCommandToAnotherStreamNamesItAndIsReadByItsKind() {
        var reader = new FrameReader(Streams.of(SharedText.KIND));
        assertThat(reader.read("{\"id\":\"c1\",\"stream\":\"text\",\"type\":\"TypeText\",\"from\":3,\"deleted\":0,\"inserted\":\"x\"}"))
                .isEqualTo(new GiveTo(SharedText.TEXT, new CommandId("c1"), new SharedText.TypeText(3, 0, "x")));
        assertThat(reader.read("{\"id\":\"c1\",\"type\":\"StartSession\"}")).isInstanceOf(Give.class);
        for (var wrong : List.of("\"stream\":\"pad\",\"type\":\"TypeText\"", "\"stream\":\"main\",\"type\":\"StartSession\"",
                "\"stream\":7,\"type\":\"TypeText\"")) {
            assertThat(reader.read("{\"id\":\"c1\"," + wrong + "}")).isInstanceOfSatisfying(Unreadable.class, frame -> {
                assertThat(frame.code()).isEqualTo(ErrorCode.BAD_FIELDS);
                assertThat(frame.id()).contains(new CommandId("c1"));
            });
        }
        assertThat(reader.read("{\"id\":\"c1\",\"stream\":\"text\",\"type\":\"StartSession\"}")).isInstanceOfSatisfying(Unreadable.class, frame -> {
            assertThat(frame.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
            assertThat(frame.message()).contains("MakeRemark, TypeAndMark, TypeText");
        });
        assertThat(FrameReader.OF_MAIN.read("{\"id\":\"c1\",\"stream\":\"text\",\"type\":\"TypeText\",\"from\":3,\"deleted\":0,\"inserted\":\"x\"}"))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{\"type\":\"ping\",\"type\":\"ping\"}", "{}", "{\"type\":7}", "\u0000"})
    void whatIsNoFrameIsCalledMalformed(String text) {
        assertThat(FrameReader.OF_MAIN.read(text)).isInstanceOfSatisfying(Unreadable.class,
                frame -> assertThat(frame.code()).isEqualTo(ErrorCode.MALFORMED_FRAME));
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        assertThat(FrameReader.OF_MAIN.read("{\"type\":\"ping\",\"t\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void anUnknownTypeIsNamedTogetherWithTheKnownOnes() {
        assertThat(FrameReader.OF_MAIN.read("{\"id\":\"c1\",\"type\":\"Teleport\"}")).isInstanceOfSatisfying(Unreadable.class, frame -> {
            assertThat(frame.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
            assertThat(frame.message()).contains("Teleport").contains("PushQuestion");
            assertThat(frame.id()).contains(new CommandId("c1"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"id\":\"c1\",\"type\":\"AddSeat\",\"seat\":\"x\",\"role\":\"LEAD\",\"name\":\"n\",\"tokenHash\":\"h\"}",
            "{\"id\":\"c1\",\"type\":\"ReportConnected\",\"seat\":\"x\"}",
            "{\"id\":\"c1\",\"type\":\"CreditOutage\",\"outageMs\":60000}"})
    void commandsOfTheHostAndTheServerDoNotComeOverTheSocket(String text) {
        assertThat(FrameReader.OF_MAIN.read(text)).isInstanceOfSatisfying(Unreadable.class,
                frame -> assertThat(frame.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"id\":\"c1\",\"type\":\"PushQuestion\"} | questionId",
            "{\"id\":\"c1\",\"type\":\"PushQuestion\",\"questionId\":null} | questionId",
            "{\"id\":\"c1\",\"type\":\"PushQuestion\",\"questionId\":{}} | questionId",
            "{\"id\":\"c1\",\"type\":\"PushQuestion\",\"questionId\":\"a b\"} | questionId",
            "{\"id\":\"c1\",\"type\":\"PushQuestion\",\"questionId\":\"q1\",\"force\":true} | force",
            "{\"id\":\"c1\",\"type\":\"AdjustTimer\",\"byMs\":\"60000\"} | byMs",
            "{\"id\":\"c1\",\"type\":\"AdjustTimer\",\"byMs\":1.5} | byMs",
            "{\"id\":\"c1\",\"type\":\"AdjustTimer\",\"byMs\":99999999999999999999} | byMs",
            "{\"id\":\"c1\",\"type\":\"GiveGrade\",\"questionId\":\"q\",\"criterion\":\"c\",\"level\":\"SUPERB\"} | level",
            "{\"id\":\"c1\",\"type\":\"GiveGrade\",\"questionId\":\"q\",\"criterion\":\"c\",\"level\":2} | level",
            "{\"id\":\"c1\",\"type\":\"GiveGrade\",\"questionId\":\"q\",\"criterion\":7,\"level\":\"GOOD\"} | criterion",
            "{\"id\":\"c1\",\"type\":\"WriteNote\",\"questionId\":\"q\",\"text\":true} | text",
            "{\"id\":\"c1\",\"type\":\"WriteNote\",\"questionId\":7,\"text\":\"\"} | questionId",
            "{\"id\":\"c1\",\"type\":\"PushQuestion\",\"questionId\":\"\"} | questionId",
            "{\"type\":\"StartSession\"} | id",
            "{\"type\":\"StartSession\",\"id\":7} | id",
            "{\"type\":\"hello\",\"session\":\"s\"} | token",
            "{\"type\":\"hello\",\"session\":\"s\",\"token\":\"t\",\"after\":3} | epoch",
            "{\"type\":\"ping\"} | t"})
    void aFieldThatIsWrongIsNamed(String text, String field) {
        assertThat(FrameReader.OF_MAIN.read(text)).isInstanceOfSatisfying(Unreadable.class, frame -> {
            assertThat(frame.code()).isEqualTo(ErrorCode.BAD_FIELDS);
            assertThat(frame.message()).contains("\"" + field + "\"").doesNotContain("java").doesNotContain("dev.hotseat");
        });
    }
}
