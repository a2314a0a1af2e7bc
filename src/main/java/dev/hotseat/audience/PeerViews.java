package dev.hotseat.audience;

import dev.hotseat.audience.Audience.Candidate;
import dev.hotseat.audience.Audience.Observer;
import dev.hotseat.audience.Audience.Onlooker;
import dev.hotseat.audience.Audience.Panelist;
import dev.hotseat.audience.Audience.Peer;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Plan;
import dev.hotseat.session.Practice;
import dev.hotseat.session.Role;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.Optional;

/** The part of {@link Views} that is about those who practise: their chair's view of a round, and sealed forms until all open. */
final class PeerViews {
    private PeerViews() {}

    static Optional<View> of(Peer peer, Logged<Event> logged, SessionState after) {
        return switch (logged.event()) {
            case Event.SessionCreated created -> Optional.of(new View.PracticeTitle(created.title(), created.roleInterviewedFor(), created.rubric(),
                    created.settings()));
            case Event.ScoresRevealed revealed -> Optional.of(opened(peer, revealed, after));
            // Their forms hold what grading oneself would, and more.
            case Event.FeedbackReleased _ -> Optional.empty();
            case Event.SessionStarted _, Event.DebriefOpened _, Event.SessionClosed _ -> Views.asLogged(logged.event());
            case Event.OfSeats seats -> Views.seats(peer, seats, after);
            case Event.QuestionFinished(var id) when alone(after) -> after.agenda().find(id)
                    .map(planned -> new View.AnswerUncovered(id, planned.question()));
            case Event.OfQuestions _, Event.OfAgenda _, Event.OfStage _, Event.OfRecord _, Event.OfPanel _, Event.OfCandidate _ -> Views.atPanel(chair(peer,
                    after), logged, after);
            case Event.OfGrading grading -> grading(peer, grading, logged, after);
            case Event.OfPractice practice -> practice(peer, practice, logged, after);
            // Nobody grades a practice again.
            case Event.OfRegrading _ -> Optional.empty();
        };
    }

    /** As whom a seat looks at the round that is on. */
    private static Audience chair(Peer peer, SessionState after) {
        var role = after.seating().find(peer.seat()).map(seat -> seat.role()).orElse(Role.CANDIDATE);
        return switch (role) {
            case LEAD, INTERVIEWER -> alone(after) ? new Candidate() : new Panelist(peer.seat());
            case CANDIDATE -> new Candidate();
            case OBSERVER, REGRADER -> switch (after.settings().observerView()) {
                case PANEL -> new Observer();
                case CANDIDATE -> new Onlooker();
            };
        };
    }

    private static boolean alone(SessionState after) {
        return after.practice().filter(Practice::alone).isPresent();
    }

    private static boolean hasPlan(Peer peer, SessionState after) {
        return switch (chair(peer, after)) {
            case Panelist _, Observer _ -> true;
            case Candidate _, Onlooker _, Audience.Panel _, Peer _, Audience.Outsider _, Audience.Regrader _ -> false;
        };
    }

    private static Optional<View> practice(Peer peer, Event.OfPractice event, Logged<Event> logged, SessionState after) {
        return switch (event) {
            case Event.PracticeArranged arranged -> Optional.of(arranged(peer, arranged, after));
            case Event.RolesSwapped(var round, var chairs) when hasPlan(peer, after) -> Optional.of(new View.RoundLed(round, chairs,
                    after.practice().orElseThrow().arranged().laterRounds().get(round - 2)));
            case Event.RolesSwapped _, Event.SwapAgreed _, Event.SwapWithdrawn _, Event.PracticeLeft _ -> Views.asLogged(event);
            case Event.InterviewingRated _, Event.AnswerWritten _ -> mine(peer, logged) ? Views.asLogged(event) : Optional.empty();
        };
    }

    private static View arranged(Peer peer, Event.PracticeArranged arranged, SessionState after) {
        var rounds = after.practice().orElseThrow().rounds();
        if (alone(after)) {
            return new View.PracticeAlone(arranged.kind(), arranged.roundMs(), rounds, after.setup().plan().questions().stream()
                    .map(planned -> new View.Outline(planned.id(), planned.section(), planned.allottedMs(), planned.question().hints().size())).toList());
        }
        Plan plan = after.setup().plan();
        return hasPlan(peer, after) ? new View.PracticeLed(arranged.kind(), arranged.roundMs(), rounds, arranged.interviewing(), plan)
                : new View.PracticeShown(arranged.kind(), arranged.roundMs(), rounds, arranged.interviewing());
    }

    /** Own things at once, others' when all forms open; that a form is in, everybody knows. */
    private static Optional<View> grading(Peer peer, Event.OfGrading event, Logged<Event> logged, SessionState after) {
        if (mine(peer, logged)) {
            return Views.asLogged(event);
        }
        return switch (event) {
            case Event.ScorecardSubmitted _ -> Optional.of(new View.ScorecardSealed());
            case Event.ScorecardWithdrawn _ -> Views.asLogged(event);
            case Event.GradeGiven _, Event.GradeWithdrawn _, Event.EvidenceCited _, Event.GradeRevised _, Event.NoteWritten _, Event.PrivateNoteWritten _,
                 Event.MomentMarked _, Event.MomentNamed _, Event.MomentRemoved _ -> Optional.empty();
        };
    }

    private static View opened(Peer peer, Event.ScoresRevealed revealed, SessionState after) {
        var ratings = after.practice().orElseThrow().ratings().entrySet().stream().filter(entry -> !entry.getKey().seat().equals(peer.seat()))
                .map(entry -> new View.Rated(entry.getKey().seat(), entry.getKey().criterion(), entry.getValue())).toList();
        var questions = after.rounds().stream().filter(round -> !round.lead().equals(peer.seat()))
                .flatMap(round -> round.asking().timers().keySet().stream().map(id -> round.agenda().find(id).orElseThrow())).toList();
        return View.FormsOpened.of(Uncovering.of(revealed, peer.seat(), after), ratings, List.copyOf(questions));
    }

    private static boolean mine(Peer peer, Logged<Event> logged) {
        return logged.by().equals(new Actor.Seated(peer.seat()));
    }
}
