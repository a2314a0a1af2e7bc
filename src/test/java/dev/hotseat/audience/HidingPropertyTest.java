package dev.hotseat.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.audience.Audience.Candidate;
import dev.hotseat.audience.Audience.Observer;
import dev.hotseat.audience.Audience.Onlooker;
import dev.hotseat.audience.Audience.Panel;
import dev.hotseat.audience.Audience.Panelist;
import dev.hotseat.audience.Audience.Regrader;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Actor;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.testing.Sessions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every audience of every session, whatever anybody does: searched for in the very bytes that are sent. */
class HidingPropertyTest {
    private static final List<SeatId> GRADERS = List.of(Sessions.LEAD, Sessions.INTERVIEWER);
    private static final List<Audience> AUDIENCES = List.of(new Candidate(), new Onlooker(), new Observer(), new Panel(Optional.empty()),
            new Panel(Optional.of(Sessions.INTERVIEWER)),
            new Panelist(Sessions.LEAD), new Panelist(Sessions.INTERVIEWER), new Regrader(Sessions.REGRADER));

    @Provide
    Arbitrary<List<Logged<Event>>> logs() {
        return AnyInterview.any().map(AnyInterview::log);
    }

    @Property(tries = 300)
    void theCandidateIsGivenNoJudgementNoAnswerAndNoQuestionThatWasNotAsked(@ForAll("logs") List<Logged<Event>> log) {
        // What the candidate thinks of it is theirs, and what was released to them is another test's.
        var sent = sent(new Candidate(), log).lines().filter(line -> !line.contains("\"type\":\"SelfGrade")
                && !line.contains("\"type\":\"FeedbackReleased")).collect(Collectors.joining("\n"));
        assertThat(sent).doesNotContain(judgement())
                .doesNotContain("Grade", "Note", "Scorecard", "Moment", "Panel", "Accommodation", "rubric", "plan", "guidance");
        var events = log.stream().map(Logged::event).toList();
        for (var planned : Sessions.plan().questions()) {
            var question = planned.question();
            assertThat(sent).doesNotContain(question.guidance(), question.weakSigns().getFirst());
            assertThat(sent.contains(question.prompt())).as(question.prompt()).isEqualTo(pushed(events, planned.id()));
            for (var i = 0; i < 2; i++) {
                assertThat(sent.contains(question.hints().get(i))).as(question.hints().get(i)).isEqualTo(events.contains(new Event.HintRevealed(planned.id(),
                        i)));
                assertThat(sent.contains(question.followUps().get(i))).as(question.followUps().get(i))
                        .isEqualTo(events.contains(new Event.FollowUpAsked(planned.id(), i)));
            }
        }
    }

    @Property(tries = 300)
    void theCandidateNeverHearsOfObserversAndReGraders(@ForAll("logs") List<Logged<Event>> log) {
        assertThat(sent(new Candidate(), log)).doesNotContain(Sessions.OBSERVER.value(), "OBSERVER", Sessions.REGRADER.value(), "REGRADER", "Regrade");
    }

    @Property(tries = 300)
    void whoeverLooksOnWithTheCandidateIsGivenTheSameButWhatIsTheCandidatesAlone(@ForAll("logs") List<Logged<Event>> log) {
        var candidates = AudienceLog.of(new Candidate(), log).stream().filter(seen -> !Set.of("SelfGradeGiven", "SelfGradeWithdrawn",
                "FeedbackReleased").contains(seen.type())).map(AudienceLog.Seen::type);
        assertThat(AudienceLog.of(new Onlooker(), log)).extracting(AudienceLog.Seen::type).containsExactlyElementsOf(candidates.toList());
        assertThat(sent(new Onlooker(), log)).doesNotContain("\"level\"", "\"anchors\"");
    }

    @Property(tries = 300)
    void anObserverIsGivenNoJudgement(@ForAll("logs") List<Logged<Event>> log) {
        assertThat(sent(new Observer(), log)).doesNotContain(judgement());
    }

    @Property(tries = 300)
    void aReGraderIsGivenNoJudgementButTheirOwnAndOtherwiseWhatAnObserverIs(@ForAll("logs") List<Logged<Event>> log) {
        var own = new Actor.Seated(Sessions.REGRADER);
        var others = AudienceLog.of(new Regrader(Sessions.REGRADER), log).stream().filter(seen -> !seen.by().equals(own)).toList();
        others.forEach(seen -> assertThat(FrameWriter.body(seen)).asString(StandardCharsets.UTF_8).doesNotContain(judgement()));
        assertThat(others).extracting(AudienceLog.Seen::view)
                .containsExactlyElementsOf(AudienceLog.of(new Observer(), log).stream().map(AudienceLog.Seen::view).toList());
    }

    @Property(tries = 300)
    void thePanelIsGivenReGradesInOnePieceOnceTheyAreSubmittedAndNeverAmongItsOwn(@ForAll("logs") List<Logged<Event>> log) {
        var regrading = SessionState.of(log).regrading();
        for (var audience : List.of(new Panel(Optional.empty()), new Panelist(Sessions.LEAD))) {
            var seen = AudienceLog.of(audience, log).stream().filter(each -> each.by().equals(new Actor.Seated(Sessions.REGRADER))).toList();
            assertThat(seen).extracting(AudienceLog.Seen::type).containsExactlyElementsOf(
                    regrading.submitted(Sessions.REGRADER) ? List.of("RegradesSubmitted") : List.of());
            seen.forEach(each -> assertThat(((View.Regraded) each.view()).grades()).hasSameSizeAs(regrading.grades().keySet()));
        }
        assertThat(SessionState.of(log).grading().grades().keySet()).noneMatch(key -> key.seat().equals(Sessions.REGRADER));
    }

    @Property(tries = 300)
    void anInterviewerIsGivenNothingThatOthersPutDownBeforeTheReveal(@ForAll("logs") List<Logged<Event>> log) {
        var blind = log.stream().takeWhile(logged -> !(logged.event() instanceof Event.ScoresRevealed)).toList();
        for (var seat : GRADERS) {
            AudienceLog.of(new Panelist(seat), blind).stream().filter(seen -> !seen.by().equals(new Actor.Seated(seat))).forEach(seen -> {
                assertThat(FrameWriter.body(seen)).asString(StandardCharsets.UTF_8).doesNotContain(judgement());
                assertThat(seen.type())
                        .isNotIn("GradeGiven", "GradeWithdrawn", "NoteWritten", "PrivateNoteWritten", "MomentMarked", "MomentNamed", "MomentRemoved",
                        "EvidenceCited", "SelfGradeGiven");
            });
        }
    }

    @Property(tries = 300)
    void atTheRevealAnInterviewerIsGivenAllThatTheOthersPutDown(@ForAll("logs") List<Logged<Event>> log) {
        var grading = SessionState.of(log).grading();
        for (var seat : GRADERS) {
            AudienceLog.of(new Panelist(seat), log).stream().map(AudienceLog.Seen::view).filter(View.Uncovered.class::isInstance)
                    .map(View.Uncovered.class::cast).forEach(uncovered -> {
                        assertThat(uncovered.grades()).hasSize((int) grading.grades().keySet().stream().filter(key -> !key.seat().equals(seat)).count());
                        assertThat(uncovered.evidence()).hasSizeLessThanOrEqualTo(uncovered.grades().size());
                        assertThat(uncovered.notes()).hasSize((int) grading.notes().keySet().stream().filter(key -> !key.seat().equals(seat)).count());
                    });
        }
    }

    @Property(tries = 200)
    void noAudienceIsEverGivenTheHashOfAToken(@ForAll("logs") List<Logged<Event>> log) {
        AUDIENCES.forEach(audience -> assertThat(sent(audience, log)).doesNotContain("hash-of", "tokenHash"));
    }

    @Property(tries = 200)
    void everyAudienceCountsItsOwnEventsWithoutAGap(@ForAll("logs") List<Logged<Event>> log) {
        for (var audience : AUDIENCES) {
            var seen = AudienceLog.of(audience, log);
            assertThat(seen).extracting(AudienceLog.Seen::seq)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, seen.size()).boxed().toList());
        }
    }

    @Property(tries = 200)
    void theViewOfAPrefixIsAPrefixOfTheView(@ForAll("logs") List<Logged<Event>> log, @ForAll int cut) {
        var prefix = log.subList(0, 1 + Math.floorMod(cut, log.size()));
        for (var audience : AUDIENCES) {
            assertThat(sent(audience, log)).startsWith(sent(audience, prefix));
        }
    }

    private static boolean pushed(List<Event> events, QuestionId question) {
        return events.stream().anyMatch(event -> event instanceof Event.QuestionPushed(var id, _) && id.equals(question));
    }

    private static String sent(Audience audience, List<Logged<Event>> log) {
        return String.join("\n", AudienceLog.of(audience, log).stream().map(FrameWriter::event).toList());
    }

    /** Whatever is put down about a candidate: levels and verdicts by their names, and every field that holds such a thing. */
    private static String[] judgement() {
        var names = Stream.of(Level.values(), Verdict.values()).flatMap(Arrays::stream).map(constant -> "\"" + constant + "\"");
        return Stream.concat(names, Stream.of("\"level\"", "\"confidence\"", "\"strengths\"", "\"workOn\"", "\"forPanel\"", "\"text\"")).toArray(String[]::new);
    }
}
