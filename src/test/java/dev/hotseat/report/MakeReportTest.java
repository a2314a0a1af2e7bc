package dev.hotseat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.reportfile.ReportFile;
import dev.hotseat.reportfile.ReportFormat;
import dev.hotseat.scoring.Criterion;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.session.Grading.GradeKey;
import dev.hotseat.session.PanelLevels;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Who is given a report, that it holds what the log does, and nothing that its reader's view does not. */
class MakeReportTest {
    @Provide
    Arbitrary<AnyInterview> sessions() {
        return Arbitraries.oneOf(AnyInterview.any(), AnyInterview.practices());
    }

    @Provide
    Arbitrary<AnyInterview> interviews() {
        return AnyInterview.any();
    }

    /** Every name, text, level and id in a report stands in what its reader is given of the log, too. */
    @Property(tries = 60)
    void aReportTellsNothingThatItsReadersReplayDoesNot(@ForAll("sessions") AnyInterview interview) throws IOException {
        for (var looking : Looking.all(interview.states().getLast())) {
            var given = new HashSet<String>();
            for (var seen : looking.seen(interview.log())) {
                texts(Json.STORED.readTree(FrameWriter.event(seen)), given);
            }
            for (var round : Arrays.<Optional<Integer>>asList(Optional.empty(), Optional.of(1), Optional.of(2), Optional.of(3))) {
                var told = new HashSet<String>();
                looking.report(interview.log(), round).ifPresent(report -> texts(withoutReportsOwnWords(report), told));
                assertThat(given).as("what %s is given of %s", looking, interview.log()).containsAll(told);
            }
        }
    }

    /** Names of scales, letters, sentences about figures and the like are the report's own. */
    private static JsonNode withoutReportsOwnWords(Report report) {
        var tree = (ObjectNode) read(ReportFile.write(report, ReportFormat.JSON, ZoneOffset.UTC));
        tree.remove("audience");
        var session = (ObjectNode) tree.get("session");
        session.remove(List.of("id", "phase"));
        session.put("title", session.get("title").textValue().replaceFirst(", round \\d$", ""));
        tree.get("panel").forEach(person -> ((ObjectNode) person).remove("letter"));
        Stream.of("rubric", "wholeSession", "agreement", "again").map(tree::get).filter(JsonNode::isObject)
                .forEach(node -> ((ObjectNode) node).remove(List.of("levels", "questionId", "prompt", "words")));
        return tree;
    }

    private static JsonNode read(String json) {
        try {
            return Json.STORED.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void texts(JsonNode node, Set<String> all) {
        if (node.isTextual() && !node.textValue().isEmpty()) {
            all.add(node.textValue());
        }
        node.forEach(each -> texts(each, all));
    }

    @Property
    void aPanelsReportHoldsWhatTheSessionCameTo(@ForAll("interviews") AnyInterview interview) {
        var state = interview.states().getLast();
        var report = Looking.host(state).report(interview.log(), Optional.empty());
        assertThat(report.isPresent()).isEqualTo(state.grading().revealed());
        report.ifPresent(each -> {
            levels(each, state);
            questions(each, state);
            judgements(each, state);
        });
    }

    private static void levels(Report report, SessionState state) {
        assertThat(report.criteria()).extracting(Report.CriterionRow::criterion)
                .isEqualTo(state.setup().rubric().criteria().stream().map(Criterion::id).toList());
        for (var row : report.criteria()) {
            assertThat(row.panel()).isEqualTo(PanelLevels.of(state, row.criterion()));
            assertThat(row.own()).allMatch(own -> own.level().equals(PanelLevels.ofInterviewer(state, own.seat(), row.criterion())));
            assertThat(row.agreed()).isEqualTo(state.conclusion().consensus().containsKey(row.criterion()));
            assertThat(row.self()).isEqualTo(Optional.ofNullable(state.conclusion().selfGrades().get(row.criterion())));
        }
    }

    private static void questions(Report report, SessionState state) {
        assertThat(report.questions()).extracting(Report.QuestionRow::questionId).isEqualTo(List.copyOf(state.asking().timers().keySet()));
        for (var row : report.questions()) {
            var clock = state.asking().timers().get(row.questionId());
            assertThat(row.usedMs()).contains(clock.elapsedMs(state.at()));
            assertThat(row.plannedMs()).contains(clock.budgetMs());
            assertThat(row.hintsGiven()).isEqualTo(state.stage().helpWith(row.questionId()).hints());
            assertThat(row.followUpsAsked()).isEqualTo(state.stage().helpWith(row.questionId()).followUps().size());
        }
        var rows = Stream.concat(report.questions().stream(), report.wholeSession().stream()).toList();
        var grades = rows.stream().flatMap(row -> row.grades().stream()
                .map(grade -> Map.entry(new GradeKey(grade.seat(), row.questionId(), grade.criterion()), grade)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(grades.keySet()).isEqualTo(state.grading().grades().keySet());
        grades.forEach((key, grade) -> {
            assertThat(grade.level()).isEqualTo(state.grading().grades().get(key));
            assertThat(grade.standing()).isEqualTo(state.grading().standing(key));
            assertThat(grade.evidence()).isEqualTo(state.grading().evidenceFor(key));
        });
        assertThat(rows.stream().flatMap(row -> row.notes().stream()).map(Report.NoteRow::text))
                .containsExactlyInAnyOrderElementsOf(state.grading().notes().values());
    }

    private static void judgements(Report report, SessionState state) {
        assertThat(report.verdicts()).allMatch(each -> each.scorecard().equals(Optional.ofNullable(state.grading().scorecards().get(each.seat()))));
        assertThat(report.verdicts().stream().filter(each -> each.scorecard().isPresent())).hasSameSizeAs(state.grading().scorecards().keySet());
        assertThat(report.moments()).extracting(Report.MomentRow::at).isSorted().hasSameSizeAs(state.grading().moments().keySet());
        assertThat(report.feedback()).isEqualTo(state.conclusion().feedback());
        assertThat(report.again().map(again -> again.people().size()).orElse(0)).isEqualTo(state.regrading().judgements().size());
    }

    @Test
    void whoOnlyWatchesOrGradesAgainHasNoneAndNobodyHasOneTooEarly() {
        assertThat(refused(Sessions.closed(), Sessions.OBSERVER)).isEqualTo(NoReport.FOR_OTHERS);
        assertThat(refused(Sessions.regrading(), Sessions.REGRADER)).isEqualTo(NoReport.NOT_BEFORE_THEIR_OWN);
        assertThat(refused(Sessions.asking(), Sessions.CANDIDATE)).isEqualTo(NoReport.NOT_OVER);
        for (var sealed : List.of(Sessions.lobby(), Sessions.asking(), Sessions.debrief())) {
            assertThat(refused(sealed, Sessions.LEAD)).isEqualTo(NoReport.SEALED);
            assertThat(why(sealed, Looking.host(sealed.state()), Optional.empty())).isEqualTo(NoReport.SEALED);
        }
        assertThat(refused(Practices.forms(), Practices.ADA)).isEqualTo(NoReport.SEALED);
        assertThat(Looking.from(Sessions.CANDIDATE, Sessions.debrief().state()).report(Sessions.debrief().log(), Optional.empty())).isPresent();
    }

    @Test
    void thereIsAReportOfEachRoundInWhichSomethingWasAskedAndOfNoOther() {
        var peers = ReportStories.peers();
        var cleo = Looking.from(Practices.CLEO, peers.state());
        var asked = cleo.report(peers.log(), Optional.empty()).flatMap(Report::practice).flatMap(Report.OfPractice::round);
        assertThat(asked).as("the one they were asked in").contains(2);
        assertThat(cleo.report(peers.log(), Optional.of(1)).map(report -> report.session().candidate())).contains("Ben");
        assertThat(why(peers, cleo, Optional.of(3))).isEqualTo(NoReport.NO_SUCH_ROUND);
        assertThat(why(Sessions.revealed(), Looking.from(Sessions.LEAD, Sessions.revealed().state()), Optional.of(1))).isEqualTo(NoReport.NO_SUCH_ROUND);
    }

    private static NoReport refused(Story story, SeatId seat) {
        return why(story, Looking.from(seat, story.state()), Optional.empty());
    }

    private static NoReport why(Story story, Looking looking, Optional<Integer> round) {
        return switch (MakeReport.of(ReportStories.ID, looking.reader(), looking.seen(story.log()), round)) {
            case MakeReport.Made(var report) -> throw new AssertionError("there is one: " + report);
            case MakeReport.Refused(var why, _) -> why;
        };
    }
}
