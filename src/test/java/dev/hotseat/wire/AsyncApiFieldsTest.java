package dev.hotseat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.audience.View;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.ErrorCode;
import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.Scorecard;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.session.Command;
import dev.hotseat.session.Event;
import dev.hotseat.session.Settings;
import dev.hotseat.testing.ApiDocument;
import dev.hotseat.testing.RandomInterviews;
import dev.hotseat.testing.Sealed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The socket's document describes commands, events and what they are made of as the server's types have them, field by field. */
class AsyncApiFieldsTest {
    private static final ApiDocument DOCUMENT = ApiDocument.read("asyncapi.yaml");
    private static final Map<String, String> OF_A_COMMAND = Map.of("id", "id");
    private static final Map<String, String> OF_AN_EVENT = Map.of("seq", "integer", "at", "integer", "by", "id");
    private static final List<String> BOUNDS = List.of("maxLength", "maxItems", "maximum", "minimum");

    @Test
    void everyCommandHasTheFieldsOfItsRecord() {
        var soft = new SoftAssertions();
        Sealed.leaves(Command.OfParticipant.class).forEach(command -> {
            var fields = with(OF_A_COMMAND, command.getSimpleName(), Shape.fields(command));
            soft.assertThat(described(command.getSimpleName())).as(command.getSimpleName()).isEqualTo(Shape.object(fields, Set.of()));
        });
        soft.assertAll();
    }

    /** A field that some audience is not given may be left out, and any other may not. */
    @Test
    void everyEventHasTheFieldsThatSomeAudienceIsGivenOfIt() {
        var soft = new SoftAssertions();
        Sealed.leaves(Event.class).forEach(event -> {
            var views = GivenViews.of(event).stream().map(Shape::fields).toList();
            var all = new HashMap<String, String>();
            views.forEach(all::putAll);
            var sometimes = new HashSet<>(all.keySet());
            sometimes.removeIf(field -> views.stream().allMatch(view -> view.containsKey(field)));
            soft.assertThat(described("Event" + event.getSimpleName())).as(event.getSimpleName())
                    .isEqualTo(Shape.object(with(OF_AN_EVENT, event.getSimpleName(), all), sometimes));
        });
        soft.assertAll();
    }

    @Test
    void everyViewIsOfSomeEvent() {
        assertThat(GivenViews.all()).containsExactlyInAnyOrderElementsOf(Sealed.leaves(View.class).filter(view -> view != View.AsLogged.class).toList());
    }

    @Test
    void nobodyIsGivenAnythingElseOfAnEvent() {
        nothingElse(RandomInterviews.panels(), RandomInterviews.audiences());
        nothingElse(RandomInterviews.practices(), RandomInterviews.practising());
    }

    private static void nothingElse(List<AnyInterview> interviews, List<Audience> audiences) {
        for (var interview : interviews) {
            for (var audience : audiences) {
                for (var seen : AudienceLog.of(audience, interview.log())) {
                    var what = seen.view() instanceof View.AsLogged(var event) ? event.getClass() : seen.view().getClass();
                    assertThat(GivenViews.of(seen.type())).as("what %s is given of %s", audience, seen.type()).contains(what);
                }
            }
        }
    }

    private static Map<String, String> with(Map<String, String> head, String type, Map<String, String> fields) {
        var all = new HashMap<>(head);
        all.put("type", type);
        all.putAll(fields);
        return all;
    }

    private static String described(String schema) {
        return DOCUMENT.schemas().contains(schema) ? Shape.of(DOCUMENT, schema(schema)) : "not described";
    }

    private static JsonNode schema(String name) {
        return DOCUMENT.root().at("/components/schemas/" + name);
    }

    @Test
    void whatACommandMayHoldIsBoundedAsTheServerBoundsIt() {
        var bounds = new TreeMap<String, Number>();
        Sealed.leaves(Command.OfParticipant.class).map(Class::getSimpleName).forEach(command -> schema(command).path("properties").properties()
                .forEach(field -> BOUNDS.stream().filter(field.getValue()::has)
                        .forEach(bound -> bounds.put(command + "." + field.getKey() + " " + bound, field.getValue().get(bound).asLong()))));
        assertThat(bounds).isEqualTo(new TreeMap<String, Number>(Map.ofEntries(
                Map.entry("AdjustTimer.byMs minimum", -Command.AdjustTimer.STEP_MAX_MS),
                Map.entry("AdjustTimer.byMs maximum", Command.AdjustTimer.STEP_MAX_MS),
                Map.entry("RevealHint.index minimum", 0L),
                Map.entry("AskFollowUp.index minimum", 0L),
                Map.entry("ShowMessage.line maxLength", (long) Command.ShowMessage.LINE_MAX),
                Map.entry("GrantQuietTime.quietMs minimum", 0L),
                Map.entry("GrantQuietTime.quietMs maximum", Command.GrantQuietTime.QUIET_MAX_MS),
                Map.entry("CreditAbsence.absenceMs minimum", Command.AdjustTimer.STEP_MIN_MS),
                Map.entry("SetAccommodation.percent minimum", (long) Settings.ACCOMMODATION_MIN),
                Map.entry("SetAccommodation.percent maximum", (long) Settings.ACCOMMODATION_MAX),
                Map.entry("SendPanelMessage.words maxLength", (long) Command.SendPanelMessage.WORDS_MAX),
                Map.entry("NameMoment.name maxLength", (long) Command.NameMoment.NAME_MAX),
                Map.entry("WritePrivateNote.text maxLength", (long) Command.WriteNote.TEXT_MAX),
                Map.entry("WriteNote.text maxLength", (long) Command.WriteNote.TEXT_MAX),
                Map.entry("CiteEvidence.moments maxItems", (long) Command.CiteEvidence.CITED_MAX),
                Map.entry("CiteEvidence.notes maxItems", (long) Command.CiteEvidence.CITED_MAX),
                Map.entry("SubmitScorecard.strengths maxLength", (long) Scorecard.TEXT_MAX),
                Map.entry("SubmitScorecard.workOn maxLength", (long) Scorecard.TEXT_MAX),
                Map.entry("SubmitScorecard.forPanel maxLength", (long) Scorecard.TEXT_MAX),
                Map.entry("ReviseGrade.reason maxLength", (long) Command.ReviseGrade.REASON_MAX),
                Map.entry("WriteComment.words maxLength", (long) Command.WriteComment.WORDS_MAX),
                Map.entry("SetWeight.weight minimum", (long) Criterion.WEIGHT_MIN),
                Map.entry("SetWeight.weight maximum", (long) Criterion.WEIGHT_MAX),
                Map.entry("WriteAnswer.text maxLength", (long) Command.WriteAnswer.TEXT_MAX))));
    }

    @Test
    void everyCloseCodeIsDescribedAndNoOther() {
        var described = new ArrayList<Integer>();
        var codes = Pattern.compile("(?<=[(,] ?)4\\d{3} (?!to )").matcher(DOCUMENT.root().at("/info/description").asText().replaceAll("\\s+", " "));
        while (codes.find()) {
            described.add(Integer.parseInt(codes.group().strip()));
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(Arrays.stream(CloseCode.values()).map(code -> (int) code.code()).toList());
    }

    @Test
    void everyCodeOfARefusalIsDescribedAndNoOther() {
        assertThat(described("errorCode").split(" \\| ")).containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
        assertThat(described("refusalCode").split(" \\| ")).containsExactlyInAnyOrderElementsOf(RefusalCodes.all());
    }
}
