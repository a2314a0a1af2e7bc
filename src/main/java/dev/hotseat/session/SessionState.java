package dev.hotseat.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A session as it stands after some prefix of its log: a fold of events and nothing else. Immutable.
 *
 * @param position   how far into the log this is
 * @param setup      the session as created: title, first plan and rubric never change afterwards
 * @param progress   where the session is between lobby and closed, and whether it is on the record
 * @param interview  what is asked and how; in a practice that of the round that is on
 * @param seating    who sits where
 * @param assessment what was graded, and what was concluded from it
 * @param practice   where this is one
 */
public record SessionState(LogPosition position, Event.SessionCreated setup, Progress progress, Interview interview, Seating seating,
                           Assessment assessment, Optional<Practice> practice) {
    /** The state that a session begins with. */
    static SessionState begin(Event.SessionCreated setup, long at) {
        return new SessionState(new LogPosition(1, at, 0), setup, Progress.BEGINNING, Interview.of(setup.settings(), setup.plan()), Seating.EMPTY,
                Assessment.BLANK, Optional.empty());
    }

    /** Folds a whole log. @throws IllegalStateException where it is not a log of one session from its first event */
    public static SessionState of(List<Logged<Event>> log) {
        if (log.isEmpty()) {
            throw new IllegalStateException("a session log holds at least its first event");
        }
        var state = Evolve.begin(log.getFirst());
        for (var logged : log.subList(1, log.size())) {
            state = Evolve.evolve(state, logged);
        }
        return state;
    }

    /** All rounds so far, the one that is on at the end; a panel holds one. */
    public List<Round> rounds() {
        var current = new Round(seating.lead().id(), seating.candidate().map(Seat::id), agenda(), asking(), stage());
        return Stream.concat(practice.stream().flatMap(each -> each.past().stream()), Stream.of(current)).toList();
    }

    /** The questions that this seat may judge, in the order they were asked: the panel all, a peer those it asked. */
    public Set<QuestionId> judgedBy(SeatId seat) {
        if (practice.isEmpty()) {
            return asking().timers().keySet();
        }
        var asked = new LinkedHashSet<QuestionId>();
        rounds().stream().filter(round -> round.lead().equals(seat)).forEach(round -> asked.addAll(round.asking().timers().keySet()));
        return asked;
    }

    /** Those who judge: the panel, or all who practise. */
    public List<Seat> judges() {
        return practice.isEmpty() ? seating.panel() : seating.seats().values().stream().filter(seat -> !seat.revoked()).toList();
    }

    /** Whether this seat left a practice that goes on without it; for the forms it has its place again. */
    public boolean hasLeft(SeatId seat) {
        return (phase() == Phase.LOBBY || phase() == Phase.LIVE) && practice.filter(each -> each.left().contains(seat)).isPresent();
    }

    /** Number of the last event folded in. */
    public long seq() {
        return position.seq();
    }

    /** Session time of the last event folded in, milliseconds. */
    public long at() {
        return position.at();
    }

    /** What people wrote since the session was made, in bytes, as {@link Written} counts it. */
    public long writtenBytes() {
        return position.writtenBytes();
    }

    public Phase phase() {
        return progress.phase();
    }

    /** Session time of the start, milliseconds; 0 before it. */
    public long startedAt() {
        return progress.startedAt();
    }

    public Recording recording() {
        return progress.recording();
    }

    public Settings settings() {
        return interview.settings();
    }

    public Agenda agenda() {
        return interview.agenda();
    }

    public Asking asking() {
        return interview.asking();
    }

    public Stage stage() {
        return interview.stage();
    }

    public Grading grading() {
        return assessment.grading();
    }

    public Conclusion conclusion() {
        return assessment.conclusion();
    }

    public Regrading regrading() {
        return assessment.regrading();
    }

    SessionState phase(Phase next) {
        return with(progress.phase(next));
    }

    SessionState started(long startedAt) {
        return with(progress.started(startedAt));
    }

    SessionState with(Recording changed) {
        return with(progress.with(changed));
    }

    SessionState with(Settings changed) {
        return with(interview.with(changed));
    }

    SessionState with(Agenda changed) {
        return with(interview.with(changed));
    }

    SessionState with(Asking changed) {
        return with(interview.with(changed));
    }

    SessionState with(Stage changed) {
        return with(interview.with(changed));
    }

    SessionState with(Grading changed) {
        return with(assessment.with(changed));
    }

    SessionState with(Conclusion changed) {
        return with(assessment.with(changed));
    }

    SessionState with(Regrading changed) {
        return with(assessment.with(changed));
    }

    SessionState with(Seating changed) {
        return new SessionState(position, setup, progress, interview, changed, assessment, practice);
    }

    SessionState with(Practice changed) {
        return new SessionState(position, setup, progress, interview, seating, assessment, Optional.of(changed));
    }

    /** The next round: its plan, clock and stage start afresh, and so do the settings; what was graded stays. */
    SessionState nextRound(Plan plan, List<Chair> chairs) {
        var begun = practice.orElseThrow().after(rounds().getLast());
        return new SessionState(position, setup, progress, Interview.of(setup.settings(), plan), seating.seated(chairs), assessment, Optional.of(begun));
    }

    SessionState at(Logged<Event> logged) {
        return new SessionState(position.after(logged, Written.bytes(logged.event())), setup, progress, interview, seating, assessment, practice);
    }

    private SessionState with(Progress changed) {
        return new SessionState(position, setup, changed, interview, seating, assessment, practice);
    }

    private SessionState with(Interview changed) {
        return new SessionState(position, setup, progress, changed, seating, assessment, practice);
    }

    private SessionState with(Assessment changed) {
        return new SessionState(position, setup, progress, interview, seating, changed, practice);
    }
}
