package dev.hotseat.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.session.CommentId;
import dev.hotseat.session.CommentKind;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.Settings;
import dev.hotseat.testing.AnyRecord;
import dev.hotseat.testing.Sealed;
import dev.hotseat.testing.Sessions;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
    @Provide
    Arbitrary<Event> events() {
        var texts = Arbitraries.strings().all().ofMaxLength(40);
        var ids = Arbitraries.strings().alpha().numeric().withChars("-_").ofMinLength(1).ofMaxLength(64)
                .filter(id -> !id.equals("host") && !id.equals("server"));
        return AnyRecord.knowingNothing().with(String.class, texts).with(SeatId.class, ids.map(SeatId::new))
                .with(QuestionId.class, ids.map(QuestionId::new)).with(MomentId.class, ids.map(MomentId::new)).with(CommentId.class,
                ids.map(CommentId::new)).with(long.class, Arbitraries.longs())
                .with(int.class, Arbitraries.integers()).with(boolean.class, Arbitraries.of(true, false)).ofFamily(Event.class);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyEventIsReadAsItWasWritten(@ForAll("events") Event event) {
        assertThat(EventCodec.read(event.type(), EventCodec.fields(event))).isEqualTo(event);
        Statistics.collect(event.type());
        Statistics.coverage(coverage -> Sealed.leaves(Event.class).map(Class::getSimpleName).toList()
                .forEach(kind -> coverage.check(kind).count(count -> count > 0)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anExportedLineIsOneLineOfOneObjectWithThePlaceFirst(@ForAll("events") Event event) throws JsonProcessingException {
        var logged = Sessions.lobby().byHost(event).log().getLast();
        var line = EventCodec.line(logged);
        assertThat(line).doesNotContain("\n", "\r");
        var read = Json.STORED.readTree(line);
        var names = Stream.concat(Stream.of("seq", "at", "by", "commandId", "type"), components(event.getClass()));
        assertThat(names(read)).containsExactlyElementsOf(names.toList());
        assertThat(read.get("seq").asLong()).isEqualTo(logged.seq());
        assertThat(read.get("by").asText()).isEqualTo("host");
        assertThat(read.get("type").asText()).isEqualTo(event.type());
    }

    static Stream<Class<? extends Event>> kinds() {
        return Sealed.leaves(Event.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noFieldOfAnEventIsNamedLikeItsPlaceInTheLog(Class<? extends Event> kind) {
        assertThat(components(kind)).doesNotContain("seq", "at", "by", "commandId", "type");
    }

    @Test
    void kindsAreStoredUnderNamesOfTheirOwn() {
        assertThat(kinds().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    @Test
    void aStoredEventLooksTheSameForEver() {
        assertThat(EventCodec.fields(new Event.QuestionPushed(Sessions.Q1, 300_000)))
                .isEqualTo("{\"questionId\":\"q1\",\"allottedMs\":300000}");
        assertThat(EventCodec.fields(new Event.SessionStarted())).isEqualTo("{}");
        assertThat(EventCodec.line(new Logged<>(7, 1_700_000_000_000L, Sessions.live().log().getLast().by(),
                Sessions.live().log().getLast().commandId(), Sessions.scorecard()))).isEqualTo(
                "{\"seq\":7,\"at\":1700000000000,\"by\":\"lead\",\"commandId\":\"told-6\",\"type\":\"ScorecardSubmitted\","
                        + "\"verdict\":\"YES\",\"confidence\":\"HIGH\",\"strengths\":\"Clear.\",\"workOn\":\"Depth.\",\"forPanel\":\"\"}");
    }

    @Test
    void aFieldThatAnotherVersionWroteIsPassedOver() {
        assertThat(EventCodec.read("SeatRevoked", "{\"seat\":\"s1\",\"reason\":\"left\"}"))
                .isEqualTo(new Event.SeatRevoked(new SeatId("s1")));
    }

    @Test
    void aSessionFromBeforePlansToldWhereTheyCameFromAndThereWereSettingsIsReadAsOne() throws JsonProcessingException {
        var created = new Event.SessionCreated("Mock", "", Sessions.plan(), ReadyRubrics.technical(), Settings.USUAL);
        var before = (ObjectNode) Json.STORED.readTree(EventCodec.fields(created));
        ((ObjectNode) before.get("plan")).remove("origin");
        before.remove("settings");
        assertThat(EventCodec.read("SessionCreated", before.toString())).isEqualTo(created);
    }

    @Test
    void aRubricFromBeforeThereWereScalesAndWeightsIsReadWithFourLevelsThatCountTheSame() throws JsonProcessingException {
        var created = new Event.SessionCreated("Mock", "", Sessions.plan(), ReadyRubrics.technical(), Settings.USUAL);
        var before = (ObjectNode) Json.STORED.readTree(EventCodec.fields(created));
        var rubric = (ObjectNode) before.get("rubric");
        rubric.remove("scale");
        rubric.get("criteria").forEach(each -> {
            var criterion = (ObjectNode) each;
            var anchors = criterion.remove("anchors");
            criterion.remove("weight");
            criterion.set("poor", anchors.get(0));
            criterion.set("mixed", anchors.get(1));
            criterion.set("good", anchors.get(2));
            criterion.set("excellent", anchors.get(3));
        });
        assertThat(EventCodec.read("SessionCreated", before.toString())).isEqualTo(created);
    }

    @Test
    void aScorecardFromBeforeThereWereNotesForThePanelHasNone() {
        assertThat(EventCodec.read("ScorecardSubmitted", "{\"verdict\":\"YES\",\"confidence\":\"HIGH\",\"strengths\":\"Clear.\",\"workOn\":\"Depth.\"}"))
                .isEqualTo(Sessions.scorecard());
    }

    @Test
    void aCommentFromBeforeThereWereMomentsAmongThemIsANote() {
        assertThat(EventCodec.read("CommentWritten", "{\"comment\":\"c\",\"about\":5,\"words\":\"Here.\"}"))
                .isEqualTo(new Event.CommentWritten(new CommentId("c"), CommentKind.NOTE, 5, "Here."));
    }

    @Test
    void someoneWhoWasGoneBeforeItWasKeptSinceWhenIsGoneStill() {
        assertThat(EventCodec.read("ParticipantDisconnected", "{\"seat\":\"s1\"}")).isEqualTo(new Event.ParticipantDisconnected(new SeatId("s1"), 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "NeverHeardOf | {}", "OfSession | {}", "SeatRevoked | {}", "SeatRevoked | {\"seat\":null}", "SeatRevoked | {\"seat\":5}",
        "SeatRevoked | {\"seat\":true}", "SeatRevoked | {\"seat\":\"a b\"}", "SeatRevoked | {\"seat\":\"\"}",
        "SeatRevoked | {\"seat\":\" s1\"}", "SeatRevoked | {\"seat\":\"a\",\"seat\":\"b\"}", "SeatRevoked | [\"s1\"]",
        "SeatRevoked | {\"seat\":\"s1\"", "SeatRevoked | {\"seat\":\"s1\"} {}", "QuestionPushed | {\"questionId\":\"q1\"}",
        "QuestionPushed | {\"questionId\":\"q1\",\"allottedMs\":1.5}", "QuestionPushed | {\"questionId\":\"q1\",\"allottedMs\":\"1\"}",
        "GradeGiven | {\"questionId\":\"q1\",\"criterion\":\"c\",\"level\":\"SUPERB\"}",
        "GradeGiven | {\"questionId\":\"q1\",\"criterion\":\"c\",\"level\":2}", "ScoresRevealed | {\"missing\":[null]}",
        "NoteWritten | {\"questionId\":\"q1\",\"text\":7}"})
    void whatIsNoEventIsADamagedLogAndNotAnEventWithHoles(String type, String fields) {
        assertThatExceptionOfType(DamagedLog.class).isThrownBy(() -> EventCodec.read(type, fields))
                .satisfies(damaged -> assertThat(damaged.getMessage()).contains(type));
    }

    private static Stream<String> components(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents()).map(RecordComponent::getName);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(entry -> entry.getKey()).toList();
    }
}
