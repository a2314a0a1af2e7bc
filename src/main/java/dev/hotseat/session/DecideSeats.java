package dev.hotseat.session;

import dev.hotseat.bank.Question;
import dev.hotseat.refusal.Limit;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.scoring.RubricCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Decides who sits at a session: how it begins, and what the host changes later. */
public final class DecideSeats {
    private DecideSeats() {}

    /** Decides on a new session; accepted, its events are the whole log up to there. */
    public static Decision create(CreateSession create) {
        var refused = refused(create);
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        var events = new ArrayList<Event>();
        events.add(new Event.SessionCreated(PlainText.name(create.title()), PlainText.name(create.roleInterviewedFor()), create.plan(), create.rubric(),
                create.settings()));
        create.seats().forEach(seat -> events.add(new Event.SeatAdded(seat.seat(), seat.role(), PlainText.name(seat.name()), seat.tokenHash())));
        create.practice().ifPresent(events::add);
        return new Decision.Accepted(events);
    }

    static Decision decide(SessionState state, Command.OfHost command) {
        return switch (command) {
            case Command.AddSeat add -> add(state, add);
            case Command.RevokeSeat(var seat) -> state.seating().find(seat).<Decision>map(
                            found -> found.revoked() ? Decision.accept() : Decision.accept(new Event.SeatRevoked(seat)))
                    .orElseGet(() -> Decision.reject(new Rejection.UnknownSeat(seat)));
            case Command.ReissueSeat(var seat, var hash) -> state.seating().find(seat).map(found -> reissue(state, found, hash))
                    .orElseGet(() -> Decision.reject(new Rejection.UnknownSeat(seat)));
        };
    }

    static Decision passLead(SessionState state, SeatId from, SeatId to) {
        if (from.equals(to)) {
            return Decision.accept();
        }
        return state.seating().active(to).filter(seat -> seat.role().grades() && !seat.role().leads()).isPresent()
                ? Decision.accept(new Event.LeadPassed(from, to))
                : Decision.reject(new Rejection.BadValue("to", "the seat of an interviewer of this session"));
    }

    /** A lead whose link was taken back cannot return, so nobody has to wait for them. */
    static Decision takeLead(SessionState state, SeatId to, long at) {
        var lead = state.seating().lead();
        var waitMs = lead.revoked() ? 0 : state.seating().connected().contains(lead.id()) ? Command.TakeLead.AWAY_MIN_MS
                : Command.TakeLead.AWAY_MIN_MS - (at - state.seating().goneSince(lead.id()));
        return waitMs > 0 ? Decision.reject(new Rejection.LeadIsHere(state.seating().connected().contains(lead.id()), waitMs))
                : Decision.accept(new Event.LeadPassed(lead.id(), to));
    }

    private static Decision add(SessionState state, Command.AddSeat add) {
        if (add.role().onlyOne()) {
            return Decision.reject(new Rejection.BadValue("role", "INTERVIEWER, OBSERVER or, once the session is closed, REGRADER; lead and candidate are "
                    + "named at the start"));
        }
        if (add.role().regrades() && knowsTheGrades(state, add.name())) {
            return Decision.reject(new Rejection.BadValue("name", "that of somebody who did not grade in the room: whoever did knows the first grades"));
        }
        if (state.seating().find(add.seat()).isPresent()) {
            return Decision.reject(new Rejection.BadValue("seat", "new; this session has that seat already"));
        }
        if (add.role().grades() && panelIsFull(state)) {
            return Decision.reject(panelTooLarge());
        }
        if (state.seating().seats().size() >= CreateSession.SEATS_MAX) {
            return Decision.reject(Rejection.BadValue.bounded(Limit.SEATS, true, "seats", "at most " + CreateSession.SEATS_MAX));
        }
        return badText("name", add.name(), Seat.NAME_MAX).map(Decision::reject)
                .orElseGet(() -> Decision.accept(new Event.SeatAdded(add.seat(), add.role(), PlainText.name(add.name()), add.tokenHash())));
    }

    /** One name is one person, as in the figures over sessions. */
    private static boolean knowsTheGrades(SessionState state, String name) {
        return state.seating().seats().values().stream().anyMatch(seat -> seat.role().grades()
                && PlainText.name(seat.name()).equalsIgnoreCase(PlainText.name(name)));
    }

    /** A new link for a revoked seat takes a place at the table again, so there has to be one. */
    private static Decision reissue(SessionState state, Seat seat, String tokenHash) {
        return seat.revoked() && seat.role().grades() && panelIsFull(state)
                ? Decision.reject(panelTooLarge())
                : Decision.accept(new Event.SeatReissued(seat.id(), tokenHash));
    }

    private static boolean panelIsFull(SessionState state) {
        return state.seating().panel().size() >= CreateSession.PANEL_MAX;
    }

    private static Optional<Rejection> refused(CreateSession create) {
        return badText("title", create.title(), CreateSession.TITLE_MAX)
                .or(() -> create.roleInterviewedFor().length() > CreateSession.TITLE_MAX
                        ? Optional.of(DecideGrading.tooLong("roleInterviewedFor", CreateSession.TITLE_MAX)) : Optional.empty())
                .or(() -> badPlan(create.plan()))
                .or(() -> badRubric(create.rubric()))
                .or(() -> badSettings(create.settings()))
                .or(() -> create.practice().map(practice -> DecidePractice.refused(create, practice)).orElseGet(() -> badSeats(create.seats())))
                .or(() -> badSeatNames(create.seats()));
    }

    static Optional<Rejection> badPlan(Plan plan) {
        var size = plan.questions().size();
        if (size < 1 || size > Plan.QUESTIONS_MAX) {
            return Optional.of(Rejection.BadValue.bounded(Limit.QUESTIONS, size > 0, "questions", "1 to " + Plan.QUESTIONS_MAX + " questions; there are "
                    + size));
        }
        if (plan.questions().stream().anyMatch(planned -> planned.allottedMs() < 1 || planned.allottedMs() > PlannedQuestion.ALLOTTED_MAX_MS)) {
            return bad("minutes", "1 to " + Question.MINUTES_MAX + " for each question");
        }
        if (Written.bytes(plan.questions().toString()) > Plan.TEXT_BYTES_MAX) {
            return Optional.of(Rejection.BadValue.bounded(Limit.QUESTIONS, true, "questions", "fewer, or with less beside them; together they may have "
                    + Plan.TEXT_BYTES_MAX / (1024 * 1024) + " MiB of text"));
        }
        return plan.questions().stream().map(PlannedQuestion::id).distinct().count() < size
                ? bad("questions", "without the same question id twice") : Optional.empty();
    }

    private static Optional<Rejection> badRubric(Rubric rubric) {
        return RubricCheck.fault(rubric).map(fault -> new Rejection.BadValue("rubric." + fault.place(), fault.must()));
    }

    private static Optional<Rejection> badSettings(Settings settings) {
        if (settings.accommodationPercent() < Settings.ACCOMMODATION_MIN || settings.accommodationPercent() > Settings.ACCOMMODATION_MAX) {
            return bad("settings.accommodationPercent", Settings.ACCOMMODATION_MIN + " to " + Settings.ACCOMMODATION_MAX);
        }
        return settings.holdMs() < 0 || settings.holdMs() > Settings.HOLD_MAX_MS
                ? bad("settings.holdMs", "0 to " + Settings.HOLD_MAX_MS) : Optional.empty();
    }

    private static Optional<Rejection> badSeats(List<CreateSession.NewSeat> seats) {
        if (count(seats, Role.LEAD) != 1) {
            return bad("seats", "with exactly one LEAD; there are " + count(seats, Role.LEAD));
        }
        if (count(seats, Role.CANDIDATE) != 1) {
            return bad("seats", "with exactly one CANDIDATE; there are " + count(seats, Role.CANDIDATE));
        }
        if (count(seats, Role.REGRADER) > 0) {
            return bad("seats", "without a REGRADER; one is added once the session is closed");
        }
        if (count(seats, Role.INTERVIEWER) >= CreateSession.PANEL_MAX) {
            return Optional.of(panelTooLarge());
        }
        return seats.size() > CreateSession.SEATS_MAX
                ? Optional.of(Rejection.BadValue.bounded(Limit.SEATS, true, "seats", "at most " + CreateSession.SEATS_MAX)) : Optional.empty();
    }

    private static Optional<Rejection> badSeatNames(List<CreateSession.NewSeat> seats) {
        var ids = new HashSet<SeatId>();
        return seats.stream().filter(seat -> !ids.add(seat.seat())).findFirst().<Rejection>map(
                        twice -> new Rejection.BadValue("seats", "without the same seat id twice"))
                .or(() -> seats.stream().flatMap(seat -> badText("name", seat.name(), Seat.NAME_MAX).stream()).findFirst());
    }

    private static long count(List<CreateSession.NewSeat> seats, Role role) {
        return seats.stream().filter(seat -> seat.role() == role).count();
    }

    private static Rejection panelTooLarge() {
        return Rejection.BadValue.bounded(Limit.SEATS, true, "seats", "with at most " + CreateSession.PANEL_MAX + " lead and interviewers together");
    }

    private static Optional<Rejection> badText(String field, String text, int max) {
        var name = PlainText.name(text);
        return name.isEmpty() || name.length() > max ? Optional.of(Rejection.BadValue.bounded(Limit.TEXT, !name.isEmpty(), field, "1 to " + max
                + " characters long")) : Optional.empty();
    }

    static Optional<Rejection> bad(String field, String allowed) {
        return Optional.of(new Rejection.BadValue(field, allowed));
    }
}
