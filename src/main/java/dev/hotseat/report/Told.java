package dev.hotseat.report;

import dev.hotseat.audience.AudienceLog.Seen;
import dev.hotseat.audience.View;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Event;
import dev.hotseat.session.Feedback;
import dev.hotseat.session.Phase;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session as one audience was told it, as far as a report goes by that: a fold of the audience's own view of the log. What the view
 * holds back cannot get here, so no report can give it away. Made whole by {@link #of}, and not changed afterwards.
 */
final class Told {
    /** When the grades were revealed, and whose scorecards were missing. */
    record Revealed(long at, List<SeatId> missing) {}

    private final Map<SeatId, ToldSeat> seats = new LinkedHashMap<>();
    private final ToldGrades grades = new ToldGrades();
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, Level> consensus = new HashMap<>();
    private final Map<String, Level> selfGrades = new HashMap<>();
    private String title = "";
    private String roleInterviewedFor = "";
    private Phase phase = Phase.LOBBY;
    private long at;
    private Optional<Long> startedAt = Optional.empty();
    private Optional<Long> debriefAt = Optional.empty();
    private Optional<Rubric> rubric = Optional.empty();
    private Optional<View.SelfGrading> selfGrading = Optional.empty();
    private Optional<Revealed> revealed = Optional.empty();
    private Optional<Feedback> feedback = Optional.empty();
    private Optional<Long> feedbackAt = Optional.empty();
    private Optional<ToldPractice> practice = Optional.empty();
    private ToldRound round = new ToldRound(1);

    private Told() {}

    /** All that these events tell. */
    static Told of(List<Seen> seen) {
        var told = new Told();
        seen.forEach(told::hear);
        return told;
    }

    String title() {
        return title;
    }

    String roleInterviewedFor() {
        return roleInterviewedFor;
    }

    Phase phase() {
        return phase;
    }

    /** Session time of the last that was told. */
    long at() {
        return at;
    }

    Optional<Long> startedAt() {
        return startedAt;
    }

    Optional<Long> debriefAt() {
        return debriefAt;
    }

    Optional<Rubric> rubric() {
        return rubric;
    }

    /** What the candidate grades themselves by. */
    Optional<View.SelfGrading> selfGrading() {
        return selfGrading;
    }

    Optional<Revealed> revealed() {
        return revealed;
    }

    Optional<Feedback> feedback() {
        return feedback;
    }

    Optional<Long> feedbackAt() {
        return feedbackAt;
    }

    Optional<ToldPractice> practice() {
        return practice;
    }

    /** The only round of an interview; in a practice, the one that was on last. */
    ToldRound round() {
        return round;
    }

    ToldGrades grades() {
        return grades;
    }

    /** In the order in which they were added. */
    List<ToldSeat> seats() {
        return List.copyOf(seats.values());
    }

    Optional<String> name(SeatId seat) {
        return Optional.ofNullable(seats.get(seat)).map(ToldSeat::name);
    }

    /** How much a criterion counts, where that was changed. */
    Optional<Integer> weight(String criterion) {
        return Optional.ofNullable(weights.get(criterion));
    }

    Optional<Level> agreedOn(String criterion) {
        return Optional.ofNullable(consensus.get(criterion));
    }

    Optional<Level> selfGrade(String criterion) {
        return Optional.ofNullable(selfGrades.get(criterion));
    }

    private void hear(Seen seen) {
        at = seen.at();
        switch (seen.view()) {
            case View.AsLogged(var event) -> logged(event, seen);
            case View.SessionTitle(var name, var role, _) -> entitled(name, role);
            case View.PracticeTitle(var name, var role, var gradedBy, _) -> {
                entitled(name, role);
                rubric = Optional.of(gradedBy);
            }
            case View.SeatTaken(var seat, var role, var name) -> seats.put(seat, new ToldSeat(seat, role, name, false));
            case View.LinkRenewed(var seat) -> revoked(seat, false);
            case View.QuestionShown(var id, var number, var prompt, var allottedMs) -> {
                round.show(id, number, prompt);
                round.push(id, allottedMs, seen.at());
            }
            case View.AnswerUncovered(var id, _) -> round.finish(id, seen.at());
            case View.HelpShown(var id, _, _) -> help(seen.type(), id);
            case View.SelfGrading by -> {
                selfGrading = Optional.of(by);
                debrief(seen.at());
            }
            case View.ScorecardSealed _ -> grades.sealedScorecard(seat(seen));
            case View.Uncovered all -> {
                revealed = Optional.of(new Revealed(seen.at(), all.missing()));
                grades.uncover(all.grades(), all.notes(), all.moments(), all.evidence(), all.scorecards());
                all.selfGrades().forEach(each -> selfGrades.put(each.criterion(), each.level()));
            }
            case View.FormsOpened all -> {
                revealed = Optional.of(new Revealed(seen.at(), all.missing()));
                grades.uncover(all.grades(), all.notes(), all.moments(), all.evidence(), all.scorecards());
                all.selfGrades().forEach(each -> selfGrades.put(each.criterion(), each.level()));
            }
            case View.Regraded submitted -> grades.uncover(submitted, seat(seen), seen.at());
            case View.PracticeShown(var kind, _, _, _) -> practice = Optional.of(new ToldPractice(kind, List.of()));
            case View.PracticeAlone(var kind, _, _, _) -> practice = Optional.of(new ToldPractice(kind, List.of()));
            case View.PracticeLed(var kind, _, _, _, var plan) -> {
                practice = Optional.of(new ToldPractice(kind, List.of()));
                round.plan(plan);
            }
            case View.RoundLed(var number, var chairs, var plan) -> practice.ifPresent(each -> {
                round = each.swap(round, seats, number, chairs, Optional.of(plan), seen.at());
            });
        }
    }

    private void logged(Event event, Seen seen) {
        switch (event) {
            case Event.OfSession session -> session(session, seen.at());
            case Event.OfSeats change -> seats(change);
            case Event.OfQuestions question -> {
                round.question(question, seen.at());
                if (question instanceof Event.QuestionWithdrawn(var id)) {
                    grades.withdraw(id);
                }
            }
            case Event.QuestionAdded(var question) -> round.add(question, true);
            case Event.HintRevealed(var id, _) -> help(seen.type(), id);
            case Event.FollowUpAsked(var id, _) -> help(seen.type(), id);
            case Event.OfGrading grading -> grades.grading(grading, seat(seen));
            case Event.OfRegrading regrading -> grades.regrading(regrading, seat(seen), seen.at());
            case Event.WeightSet(var criterion, var weight) -> weights.put(criterion, weight);
            case Event.ConsensusReached(var criterion, var level) -> consensus.put(criterion, level);
            case Event.ConsensusWithdrawn(var criterion) -> consensus.remove(criterion);
            case Event.SelfGradeGiven(var criterion, var level) -> selfGrades.put(criterion, level);
            case Event.SelfGradeWithdrawn(var criterion) -> selfGrades.remove(criterion);
            case Event.PracticeArranged arranged -> practice = Optional.of(new ToldPractice(arranged.kind(), arranged.laterRounds()));
            case Event.RolesSwapped(var number, var chairs) -> practice.ifPresent(each -> {
                round = each.swap(round, seats, number, chairs, Optional.empty(), seen.at());
            });
            case Event.QuestionSkipped _, Event.QuestionRestored _, Event.MessageShown _, Event.HandRaised _, Event.HandLowered _, Event.ClockFaceSet _,
                 Event.AccommodationSet _, Event.QuietTimeGranted _, Event.PanelMessageSent _, Event.CommentWritten _, Event.OfRecord _, Event.SwapAgreed _,
                 Event.SwapWithdrawn _, Event.PracticeLeft _, Event.InterviewingRated _, Event.AnswerWritten _ -> { }
        }
    }

    private void session(Event.OfSession event, long when) {
        switch (event) {
            case Event.SessionCreated created -> {
                entitled(created.title(), created.roleInterviewedFor());
                rubric = Optional.of(created.rubric());
                round.plan(created.plan());
            }
            case Event.SessionStarted _ -> {
                phase = Phase.LIVE;
                startedAt = Optional.of(when);
            }
            case Event.DebriefOpened _ -> debrief(when);
            case Event.ScoresRevealed(var missing) -> revealed = Optional.of(new Revealed(when, missing));
            case Event.SessionClosed _ -> {
                round.finishCurrent(when);
                phase = Phase.CLOSED;
            }
            case Event.FeedbackReleased(var released) -> {
                feedback = Optional.of(released);
                feedbackAt = Optional.of(when);
            }
        }
    }

    private void seats(Event.OfSeats event) {
        switch (event) {
            case Event.SeatAdded(var seat, var role, var name, _) -> seats.put(seat, new ToldSeat(seat, role, name, false));
            case Event.SeatRevoked(var seat) -> revoked(seat, true);
            case Event.SeatReissued(var seat, _) -> revoked(seat, false);
            case Event.LeadPassed(var from, var to) -> {
                seats.computeIfPresent(from, (_, seat) -> seat.as(Role.INTERVIEWER));
                seats.computeIfPresent(to, (_, seat) -> seat.as(Role.LEAD));
            }
            case Event.ParticipantConnected _, Event.ParticipantDisconnected _, Event.CandidateReady _ -> { }
        }
    }

    private void entitled(String name, String role) {
        title = name;
        roleInterviewedFor = role;
    }

    private void debrief(long when) {
        round.finishCurrent(when);
        phase = Phase.DEBRIEF;
        debriefAt = Optional.of(when);
    }

    private void revoked(SeatId seat, boolean value) {
        seats.computeIfPresent(seat, (_, each) -> each.revoked(value));
    }

    /** A hint and a follow-up are shown alike; the kind of the event tells which it was. */
    private void help(String type, QuestionId id) {
        if (type.equals(Event.HintRevealed.class.getSimpleName())) {
            round.hint(id);
        } else {
            round.followUp(id);
        }
    }

    private static SeatId seat(Seen seen) {
        return switch (seen.by()) {
            case Actor.Seated(var seat) -> seat;
            case Actor.Host _, Actor.Server _ -> throw new IllegalStateException("event " + seen.seq() + ", " + seen.type() + ", is by nobody in a seat");
        };
    }
}
