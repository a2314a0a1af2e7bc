package dev.hotseat.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.audience.Audience.Outsider;
import dev.hotseat.audience.Audience.Peer;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.Actor;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds of everyone who practises, whatever anybody does: searched for in the very bytes that are sent. */
class PeerHidingPropertyTest {
    private static final List<SeatId> PEERS = List.of(Practices.ADA, Practices.BEN, Practices.CLEO);

    @Provide
    Arbitrary<List<Logged<Event>>> peers() {
        return AnyInterview.peers().map(AnyInterview::log);
    }

    @Provide
    Arbitrary<List<Logged<Event>>> alone() {
        return AnyInterview.alone().map(AnyInterview::log);
    }

    @Property(tries = 300)
    void untilAllFormsOpenAPeerIsGivenNothingThatOthersPutDown(@ForAll("peers") List<Logged<Event>> log) {
        for (var seat : PEERS) {
            AudienceLog.of(new Peer(seat), sealed(log)).stream().filter(seen -> !seen.by().equals(new Actor.Seated(seat))).forEach(seen -> {
                assertThat(seen.type()).isNotIn("GradeGiven", "GradeWithdrawn", "NoteWritten", "PrivateNoteWritten", "MomentMarked", "MomentNamed",
                        "MomentRemoved", "EvidenceCited", "InterviewingRated");
                assertThat(FrameWriter.body(seen)).asString(StandardCharsets.UTF_8)
                        .doesNotContain("\"strengths\"", "\"workOn\"", "\"level\"", "\"confidence\"");
            });
        }
    }

    @Property(tries = 300)
    void untilAllFormsOpenAPeerHasThePlanOnlyOfRoundsThatTheyLeadOrWatch(@ForAll("peers") List<Logged<Event>> log) {
        var until = sealed(log);
        var state = SessionState.of(until);
        for (var seat : PEERS) {
            var sent = sent(new Peer(seat), until);
            var rounds = state.rounds();
            for (var round = 0; round < state.practice().orElseThrow().rounds(); round++) {
                var plan = round == 0 ? state.setup().plan() : state.practice().orElseThrow().arranged().laterRounds().get(round - 1);
                var hasPlan = round < rounds.size() && state.seating().find(seat).isPresent() && !rounds.get(round).candidate().orElseThrow().equals(seat);
                for (var planned : plan.questions()) {
                    assertThat(sent.contains(planned.question().guidance())).as("%s in round %d: %s", seat, round + 1, planned.id()).isEqualTo(hasPlan);
                }
                if (round >= rounds.size()) {
                    assertThat(sent).doesNotContain(plan.questions().stream().map(PlannedQuestion::question)
                            .map(question -> question.prompt()).toArray(String[]::new));
                }
            }
        }
    }

    @Property(tries = 300)
    void whoeverIsAskedIsGivenTheWordsOfAQuestionWithItsPushAndItsHintsOneByOne(@ForAll("peers") List<Logged<Event>> log) {
        var events = sealed(log).stream().map(Logged::event).toList();
        var sent = sent(new Peer(Practices.BEN), sealed(log));
        for (var planned : SessionState.of(sealed(log)).setup().plan().questions()) {
            var pushed = events.stream().anyMatch(event -> event instanceof Event.QuestionPushed(var id, _) && id.equals(planned.id()));
            assertThat(sent.contains(planned.question().prompt())).isEqualTo(pushed);
            for (var index = 0; index < 2; index++) {
                assertThat(sent.contains(planned.question().hints().get(index))).isEqualTo(events.contains(new Event.HintRevealed(planned.id(), index)));
            }
        }
    }

    @Property(tries = 300)
    void theHostIsGivenWhoTakesPartAndNothingOfWhatGoesOn(@ForAll("peers") List<Logged<Event>> log) {
        var types = AudienceLog.of(new Outsider(), log).stream().map(AudienceLog.Seen::type).collect(Collectors.toSet());
        assertThat(types).isSubsetOf("SessionCreated", "SeatAdded", "SeatRevoked", "SeatReissued", "ParticipantConnected", "ParticipantDisconnected",
                "CandidateReady", "ConsentGiven", "WentOffRecord", "WentOnRecord", "SessionStarted", "DebriefOpened", "SessionClosed");
        assertThat(sent(new Outsider(), log)).doesNotContain("prompt", "rubric", "level");
    }

    @Property(tries = 200)
    void aloneNothingOfAnAnswerIsGivenBeforeTheQuestionIsFinished(@ForAll("alone") List<Logged<Event>> log) {
        var events = log.stream().map(Logged::event).toList();
        var sent = sent(new Peer(Practices.ADA), sealed(log));
        for (var planned : SessionState.of(log).setup().plan().questions()) {
            var finished = sealed(log).stream().anyMatch(logged -> logged.event() instanceof Event.QuestionFinished(var id) && id.equals(planned.id()));
            assertThat(sent.contains(planned.question().guidance())).isEqualTo(finished);
            var asked = finished || events.stream().anyMatch(event -> event instanceof Event.QuestionPushed(var id, _) && id.equals(planned.id()));
            assertThat(sent.contains(planned.question().prompt())).isEqualTo(asked);
        }
    }

    @Property(tries = 200)
    void theViewOfAPrefixIsAPrefixOfTheViewAndNoHashIsInIt(@ForAll("peers") List<Logged<Event>> log, @ForAll int cut) {
        var prefix = log.subList(0, 1 + Math.floorMod(cut, log.size()));
        for (var seat : PEERS) {
            assertThat(sent(new Peer(seat), log)).startsWith(sent(new Peer(seat), prefix)).doesNotContain("hash-of", "tokenHash");
        }
    }

    @Test
    void bothFormsOpenAtOnceWithAllThatWasHidden() {
        var opened = Practices.rated().by(Practices.ADA, Practices.form("Calm.")).by(Practices.BEN, Practices.form("Quick."),
                new Event.ScoresRevealed(List.of()), new Event.SessionClosed());
        var ben = (View.FormsOpened) AudienceLog.of(new Peer(Practices.BEN), opened.log()).stream().map(AudienceLog.Seen::view)
                .filter(View.FormsOpened.class::isInstance).findFirst().orElseThrow();
        assertThat(ben.scorecards()).extracting(View.Card::strengths).containsExactly("Calm.");
        assertThat(ben.grades()).extracting(View.Grade::seat).containsExactly(Practices.ADA);
        assertThat(ben.ratings()).hasSize(4).extracting(View.Rated::seat).containsOnly(Practices.ADA);
        assertThat(ben.questions()).extracting(PlannedQuestion::id).containsExactly(Sessions.Q1);
        assertThat(Audience.replay(opened.state().seating().find(Practices.BEN).orElseThrow(), opened.state()))
                .isEqualTo(new Audience.Panel(Optional.of(Practices.BEN)));
        assertThat(opened.state().seating().find(Practices.BEN).orElseThrow().role()).isEqualTo(Role.LEAD);
    }

    private static List<Logged<Event>> sealed(List<Logged<Event>> log) {
        return log.stream().takeWhile(logged -> !(logged.event() instanceof Event.ScoresRevealed)).toList();
    }

    private static String sent(Audience audience, List<Logged<Event>> log) {
        return Stream.of(AudienceLog.of(audience, log)).flatMap(List::stream).map(FrameWriter::event).collect(Collectors.joining("\n"));
    }
}
