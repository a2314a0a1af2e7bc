package dev.hotseat.audience;

import dev.hotseat.audience.Audience.Candidate;
import dev.hotseat.audience.Audience.Observer;
import dev.hotseat.audience.Audience.Onlooker;
import dev.hotseat.audience.Audience.Outsider;
import dev.hotseat.audience.Audience.Panel;
import dev.hotseat.audience.Audience.Panelist;
import dev.hotseat.audience.Audience.Peer;
import dev.hotseat.audience.Audience.Regrader;
import dev.hotseat.bank.Question;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one place that hides anything: what an audience is given of an event, or nothing.
 * Live frames, replays and exports all pass through here. Pure; depends on the event and the state right after it only,
 * so that an audience's view of a log is the same whenever it is computed.
 */
public final class Views {
    private Views() {}

    /** What this audience is given of an event. {@code after} is the state with the event folded in. */
    public static Optional<View> of(Audience audience, Logged<Event> logged, SessionState after) {
        return switch (audience) {
            case Peer peer -> PeerViews.of(peer, logged, after);
            case Outsider _ -> outside(logged.event(), after);
            case Candidate _, Onlooker _, Observer _, Regrader _, Panelist _, Panel _ -> atPanel(audience, logged, after);
        };
    }

    /** The view of a chair, at a panel or in a round of a practice. */
    static Optional<View> atPanel(Audience audience, Logged<Event> logged, SessionState after) {
        return switch (logged.event()) {
            case Event.OfSession event -> session(audience, event, after);
            case Event.OfSeats event -> seats(audience, event, after);
            case Event.OfQuestions event -> question(audience, event, after);
            case Event.OfAgenda event -> agenda(audience, event);
            case Event.OfStage event -> stage(audience, event, after);
            case Event.ConsentGiven event -> known(audience, event.seat(), after, new View.AsLogged(event));
            // Everybody has to know that nothing is logged.
            case Event.WentOffRecord event -> asLogged(event);
            case Event.WentOnRecord event -> asLogged(event);
            case Event.OfPanel event -> panel(audience, event);
            case Event.OfCandidate event -> candidate(audience, event, after);
            case Event.OfGrading event -> grading(audience, event, logged.by(), after);
            case Event.OfRegrading event -> regrading(audience, event, logged.by(), after);
            // A practice has no chairs of the panel's own; the panel's eyes are those of a peer who looks back when all is open.
            case Event.OfPractice event -> audience instanceof Panel ? asLogged(event) : Optional.empty();
        };
    }

    private static Optional<View> outside(Event event, SessionState after) {
        return switch (event) {
            case Event.SessionCreated created -> Optional.of(new View.SessionTitle(created.title(), created.roleInterviewedFor(),
                    created.settings().clockFace()));
            case Event.OfSeats seats -> seats(new Outsider(), seats, after);
            case Event.OfRecord record -> asLogged(record);
            case Event.SessionStarted _, Event.DebriefOpened _, Event.SessionClosed _ -> asLogged(event);
            case Event.OfSession _, Event.OfQuestions _, Event.OfAgenda _, Event.OfStage _, Event.OfPanel _, Event.OfCandidate _, Event.OfGrading _,
                 Event.OfPractice _, Event.OfRegrading _ -> Optional.empty();
        };
    }

    /** Whether this audience may know of a seat at all, so also of its presence. */
    public static boolean knows(Audience audience, SeatId seat, SessionState state) {
        return !isOutside(audience)
                || state.seating().find(seat).filter(found -> found.role().knownToCandidate()).isPresent();
    }

    /** Those who are not to know what goes on behind the table. */
    private static boolean isOutside(Audience audience) {
        return switch (audience) {
            case Candidate _, Onlooker _ -> true;
            case Observer _, Panelist _, Panel _, Peer _, Outsider _, Regrader _ -> false;
        };
    }

    private static Optional<View> session(Audience audience, Event.OfSession event, SessionState after) {
        return switch (event) {
            case Event.SessionCreated created -> switch (audience) {
                case Candidate _, Onlooker _, Peer _, Outsider _ -> Optional.of(new View.SessionTitle(created.title(), created.roleInterviewedFor(),
                        created.settings().clockFace()));
                case Observer _, Regrader _, Panelist _, Panel _ -> asLogged(event);
            };
            case Event.ScoresRevealed revealed -> switch (audience) {
                case Candidate _, Onlooker _, Observer _, Peer _, Outsider _, Regrader _ -> Optional.empty();
                case Panelist(var seat) -> Optional.of(Uncovering.of(revealed, seat, after));
                case Panel _ -> Optional.of(new View.Uncovered(revealed.missing(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
            };
            // The candidate grades themselves by the same anchors, now that no answer can be fitted to them any more.
            case Event.DebriefOpened _ when audience instanceof Candidate -> Optional.of(View.SelfGrading.by(after.setup().rubric()));
            case Event.FeedbackReleased _ -> switch (audience) {
                case Onlooker _, Observer _, Peer _, Outsider _, Regrader _ -> Optional.empty();
                case Candidate _, Panelist _, Panel _ -> asLogged(event);
            };
            case Event.SessionStarted _, Event.DebriefOpened _, Event.SessionClosed _ -> asLogged(event);
        };
    }

    static Optional<View> seats(Audience audience, Event.OfSeats event, SessionState after) {
        return switch (event) {
            case Event.SeatAdded(var seat, var role, var name, _) -> known(audience, seat, after, new View.SeatTaken(seat, role, name));
            case Event.SeatReissued(var seat, _) -> known(audience, seat, after, new View.LinkRenewed(seat));
            case Event.SeatRevoked(var seat) -> known(audience, seat, after, new View.AsLogged(event));
            case Event.ParticipantConnected(var seat) -> known(audience, seat, after, new View.AsLogged(event));
            case Event.ParticipantDisconnected(var seat, _) -> known(audience, seat, after, new View.AsLogged(event));
            case Event.CandidateReady _, Event.LeadPassed _ -> asLogged(event);
        };
    }

    private static Optional<View> question(Audience audience, Event.OfQuestions event, SessionState after) {
        return switch (event) {
            case Event.QuestionPushed(var id, var allottedMs) -> switch (audience) {
                case Candidate _, Onlooker _, Peer _, Outsider _ -> after.agenda().find(id).map(planned -> new View.QuestionShown(
                        id, after.asking().number(id), planned.question().prompt(), allottedMs));
                case Observer _, Regrader _, Panelist _, Panel _ -> asLogged(event);
            };
            case Event.QuestionFinished _, Event.QuestionWithdrawn _, Event.QuestionReturned _, Event.TimerPaused _, Event.TimerResumed _,
                 Event.TimerAdjusted _, Event.TimeExpired _, Event.OutageCredited _, Event.AbsenceCredited _ -> asLogged(event);
        };
    }

    private static Optional<View> agenda(Audience audience, Event.OfAgenda event) {
        return switch (audience) {
            case Candidate _, Onlooker _, Peer _, Outsider _ -> Optional.empty();
            case Observer _, Panelist _, Panel _, Regrader _ -> asLogged(event);
        };
    }

    private static Optional<View> panel(Audience audience, Event.OfPanel event) {
        return switch (audience) {
            case Candidate _, Onlooker _, Observer _, Peer _, Outsider _, Regrader _ -> Optional.empty();
            case Panelist _, Panel _ -> asLogged(event);
        };
    }

    /** What the candidate thinks of it must not colour what the panel does, so the panel learns it with the reveal. */
    private static Optional<View> candidate(Audience audience, Event.OfCandidate event, SessionState after) {
        return switch (audience) {
            case Onlooker _, Observer _, Peer _, Outsider _, Regrader _ -> Optional.empty();
            case Panelist _ -> after.grading().revealed() ? asLogged(event) : Optional.empty();
            case Candidate _, Panel _ -> asLogged(event);
        };
    }

    private static Optional<View> stage(Audience audience, Event.OfStage event, SessionState after) {
        return switch (event) {
            case Event.HintRevealed(var id, var index) -> help(audience, event, after, id, index, Question::hints);
            case Event.FollowUpAsked(var id, var index) -> help(audience, event, after, id, index, Question::followUps);
            case Event.MessageShown _, Event.HandRaised _, Event.HandLowered _, Event.ClockFaceSet _, Event.QuietTimeGranted _ -> asLogged(event);
            // Times come to the candidate as they are; that they are longer than somebody else's is not for observers on their page.
            case Event.AccommodationSet _ -> isOutside(audience) ? Optional.empty() : asLogged(event);
        };
    }

    /** The candidate gets the words with it and no more of the question; the others have them from the plan. */
    private static Optional<View> help(Audience audience, Event event, SessionState after, QuestionId id, int index,
                                       Function<Question, List<String>> texts) {
        return switch (audience) {
            case Candidate _, Onlooker _, Peer _, Outsider _ -> after.agenda().find(id)
                    .map(planned -> new View.HelpShown(id, index, texts.apply(planned.question()).get(index)));
            case Observer _, Regrader _, Panelist _, Panel _ -> asLogged(event);
        };
    }

    private static Optional<View> grading(Audience audience, Event.OfGrading event, Actor by, SessionState after) {
        if (event instanceof Event.PrivateNoteWritten) {
            return mine(audience, by) ? asLogged(event) : Optional.empty();
        }
        return switch (audience) {
            case Candidate _, Onlooker _, Observer _, Peer _, Outsider _, Regrader _ -> Optional.empty();
            case Panelist _ when mine(audience, by) || after.grading().revealed() -> asLogged(event);
            case Panelist _ -> switch (event) {
                case Event.ScorecardSubmitted _ -> Optional.of(new View.ScorecardSealed());
                case Event.ScorecardWithdrawn _ -> asLogged(event);
                case Event.GradeGiven _, Event.GradeWithdrawn _, Event.EvidenceCited _, Event.GradeRevised _, Event.NoteWritten _, Event.PrivateNoteWritten _,
                     Event.MomentMarked _, Event.MomentNamed _, Event.MomentRemoved _ -> Optional.empty();
            };
            case Panel _ -> asLogged(event);
        };
    }

    /** What is given again comes to the panel in one piece, once it is done; a second re-grader hears nothing of it. */
    private static Optional<View> regrading(Audience audience, Event.OfRegrading event, Actor by, SessionState after) {
        return switch (audience) {
            case Candidate _, Onlooker _, Observer _, Peer _, Outsider _ -> Optional.empty();
            case Regrader _ -> mine(audience, by) ? asLogged(event) : Optional.empty();
            case Panelist _, Panel _ -> switch (event) {
                case Event.RegradeGiven _, Event.RegradeWithdrawn _ -> Optional.empty();
                case Event.RegradesSubmitted submitted -> Optional.of(Uncovering.of(submitted, by, after));
            };
        };
    }

    private static boolean mine(Audience audience, Actor by) {
        return switch (audience) {
            case Candidate _, Onlooker _, Observer _, Peer _, Outsider _ -> false;
            case Regrader(var seat) -> by.equals(new Actor.Seated(seat));
            case Panelist(var seat) -> by.equals(new Actor.Seated(seat));
            case Panel(var seat) -> seat.filter(own -> by.equals(new Actor.Seated(own))).isPresent();
        };
    }

    private static Optional<View> known(Audience audience, SeatId seat, SessionState after, View view) {
        return knows(audience, seat, after) ? Optional.of(view) : Optional.empty();
    }

    static Optional<View> asLogged(Event event) {
        return Optional.of(new View.AsLogged(event));
    }
}
