package dev.hotseat.session;

import dev.hotseat.session.Decision.Accepted;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Decides what a command does to a session: the events to append, or a typed rejection.
 * Pure: time, ids and chance arrive with the command. Never yields an event that {@link Evolve} refuses.
 */
public final class Decide {
    private Decide() {}

    /** What becomes of a command given in this state. */
    public static Decision decide(SessionState state, Submitted<Command> submitted) {
        var broken = Rule.broken(state, submitted);
        if (broken.isPresent()) {
            return Decision.reject(broken.get());
        }
        if (submitted.command() instanceof Command.OfServer own && (state.recording().isOff() || FullLog.met(state).isPresent() && !FullLog.logs(state, own))) {
            return Decision.accept();
        }
        return switch (submitted.command()) {
            case Command.OfParticipant command -> participant(state, submitted, command);
            case Command.OfHost command -> DecideSeats.decide(state, command);
            case Command.OfRegrader command -> DecideRegrading.decide(state, ((Actor.Seated) submitted.by()).seat(), command);
            case Command.ReleaseFeedback(var choice) -> DecideConclusion.release(state, choice);
            case Command.OfServer command -> server(state, submitted.at(), command);
        };
    }

    private static Decision participant(SessionState state, Submitted<Command> submitted, Command.OfParticipant command) {
        var seat = ((Actor.Seated) submitted.by()).seat();
        return switch (command) {
            case Command.DeclareReady _ -> DecideRecord.ready(state, seat);
            case Command.GiveConsent _ -> DecideRecord.agree(state, seat);
            case Command.GoOffRecord _ -> DecideRecord.goOff(state);
            case Command.GoOnRecord _ -> DecideRecord.goOn(state);
            case Command.StartSession _ -> DecideRecord.start(state);
            case Command.PushQuestion push -> push(state, push.questionId());
            case Command.WithdrawQuestion _ -> onStage(state, (id, _) -> withdraw(state, id));
            case Command.FinishQuestion _ -> onStage(state, (id, _) -> Decision.accept(new Event.QuestionFinished(id)));
            case Command.PauseTimer _ -> onStage(state,
                    (id, timer) -> timer.running() ? Decision.accept(new Event.TimerPaused(id)) : Decision.accept());
            case Command.ResumeTimer _ -> onStage(state,
                    (id, timer) -> timer.running() ? Decision.accept() : Decision.accept(new Event.TimerResumed(id)));
            case Command.AdjustTimer adjust -> adjust(state, adjust.byMs());
            case Command.RevealHint(var index) -> onStage(state, (id, _) -> DecideStage.hint(state, id, index));
            case Command.AskFollowUp(var index) -> onStage(state, (id, _) -> DecideStage.followUp(state, id, index));
            case Command.ShowMessage(var line) -> DecideStage.message(state, line);
            case Command.RaiseHand(var reason) -> DecideStage.raise(state, reason);
            case Command.LowerHand _ -> DecideStage.lower(state);
            case Command.GrantQuietTime(var quietMs) -> DecideStage.quiet(state, quietMs);
            case Command.SetClockFace(var face) -> DecideStage.face(state, face);
            case Command.SetAccommodation(var percent) -> DecideStage.accommodation(state, percent);
            case Command.CreditAbsence(var absenceMs) -> creditAbsence(state, submitted.at(), absenceMs);
            case Command.AddQuestion(var question) -> DecideAgenda.add(state, question);
            case Command.SkipQuestion(var id) -> DecideAgenda.skip(state, id);
            case Command.RestoreQuestion(var id) -> DecideAgenda.restore(state, id);
            case Command.PassLead(var to) -> DecideSeats.passLead(state, seat, to);
            case Command.TakeLead _ -> DecideSeats.takeLead(state, seat, submitted.at());
            case Command.SendPanelMessage(var words) -> DecidePanel.message(words);
            case Command.WriteComment write -> DecidePanel.comment(state, seat, write);
            case Command.MarkMoment mark -> DecidePanel.mark(state, seat, submitted.at(), mark);
            case Command.NameMoment name -> DecidePanel.name(state, seat, name);
            case Command.RemoveMoment(var moment) -> DecidePanel.remove(state, seat, moment);
            case Command.WritePrivateNote write -> DecideGrading.writePrivately(state, seat, write);
            case Command.GiveGrade give -> DecideGrading.give(state, seat, give);
            case Command.WithdrawGrade withdraw -> DecideGrading.withdraw(state, seat, withdraw);
            case Command.CiteEvidence cite -> DecideEvidence.cite(state, seat, cite);
            case Command.WriteNote write -> DecideGrading.write(state, seat, write);
            case Command.OpenDebrief _ -> openDebrief(state);
            case Command.SubmitScorecard submit -> DecideGrading.submit(state, seat, submit);
            case Command.WithdrawScorecard _ -> DecideGrading.withdrawScorecard(state, seat);
            case Command.ReviseGrade revise -> DecideGrading.revise(state, seat, revise);
            case Command.RevealScores _ ->
                    state.grading().revealed() ? Decision.accept() : Decision.accept(DecideGrading.reveal(state));
            case Command.SetWeight(var criterion, var weight) -> DecideConclusion.weigh(state, criterion, weight);
            case Command.ReachConsensus(var criterion, var level) -> DecideConclusion.agree(state, criterion, level);
            case Command.WithdrawConsensus(var criterion) -> DecideConclusion.withdrawConsensus(state, criterion);
            case Command.CloseSession _ -> close(state);
            case Command.AgreeSwap _ -> DecidePractice.agree(state, seat);
            case Command.WithdrawSwap _ -> DecidePractice.disagree(state, seat);
            case Command.LeavePractice _ -> DecidePractice.leave(state, seat);
            case Command.RateInterviewing rate -> DecidePractice.rate(state, seat, rate);
            case Command.WriteAnswer write -> DecidePractice.answer(state, write);
            case Command.GiveSelfGrade(var criterion, var level) -> DecideConclusion.selfGrade(state, criterion, level);
            case Command.WithdrawSelfGrade(var criterion) -> DecideConclusion.withdrawSelfGrade(state, criterion);
        };
    }

    private static Decision push(SessionState state, QuestionId id) {
        var planned = state.agenda().find(id);
        if (planned.isEmpty()) {
            return Decision.reject(new Rejection.UnknownQuestion(id));
        }
        var current = state.asking().current();
        if (current.equals(Optional.of(id))) {
            return Decision.accept();
        }
        // The plan's own id and not the command's, so that a room holds it once however often it is pushed.
        var pushed = new Event.QuestionPushed(planned.get().id(), state.settings().accommodated(planned.get().allottedMs()));
        return current.map(running -> Decision.accept(new Event.QuestionFinished(running), pushed))
                .orElseGet(() -> Decision.accept(pushed));
    }

    /** One that had been asked before the mistake stays asked; it only leaves the stage. */
    private static Decision withdraw(SessionState state, QuestionId id) {
        return state.asking().lastPush().map(push -> {
            var events = new ArrayList<Event>();
            events.add(push.first() ? new Event.QuestionWithdrawn(id) : new Event.QuestionFinished(id));
            push.madeWay().ifPresent(left -> events.add(new Event.QuestionReturned(left.id(), left.clock().usedMs(), left.clock().runningSince())));
            return (Decision) new Accepted(events);
        }).orElseGet(() -> Decision.reject(new Rejection.PushStands()));
    }

    private static Decision adjust(SessionState state, long byMs) {
        var size = Math.abs(byMs);
        if (size < Command.AdjustTimer.STEP_MIN_MS || size > Command.AdjustTimer.STEP_MAX_MS) {
            return Decision.reject(new Rejection.BadValue("byMs", "between 1 second and 60 minutes, in milliseconds, either way"));
        }
        return onStage(state, (id, timer) -> timer.allottedMs() + timer.adjustedMs() + byMs > 0
                ? Decision.accept(new Event.TimerAdjusted(id, byMs))
                : Decision.reject(new Rejection.BadValue("byMs", "small enough to leave the question some time")));
    }

    /** Nobody can have missed more of a question than its clock has run. */
    private static Decision creditAbsence(SessionState state, long at, long absenceMs) {
        return onStage(state, (id, timer) -> absenceMs >= Command.AdjustTimer.STEP_MIN_MS && absenceMs <= timer.elapsedMs(at)
                ? Decision.accept(new Event.AbsenceCredited(id, absenceMs))
                : Decision.reject(new Rejection.BadValue("absenceMs", "1 second or more, and no more than this question's clock has run")));
    }

    private static Decision openDebrief(SessionState state) {
        var events = new ArrayList<Event>();
        if (state.recording().isOff()) {
            events.add(new Event.WentOnRecord());
        }
        state.asking().current().ifPresent(id -> events.add(new Event.QuestionFinished(id)));
        events.add(new Event.DebriefOpened());
        return new Accepted(events);
    }

    /** A session that closes unrevealed would keep its grades from everyone for ever, so closing reveals. */
    private static Decision close(SessionState state) {
        return state.grading().revealed()
                ? Decision.accept(new Event.SessionClosed())
                : Decision.accept(DecideGrading.reveal(state), new Event.SessionClosed());
    }

    private static Decision server(SessionState state, long at, Command.OfServer command) {
        return switch (command) {
            case Command.ReportConnected(var seat) -> presence(state, seat, new Event.ParticipantConnected(seat), true);
            case Command.ReportDisconnected(var seat, var since) ->
                    presence(state, seat, new Event.ParticipantDisconnected(seat, Math.clamp(since, 0, at)), false);
            case Command.ExpireTimer(var id) -> state.asking().current().equals(Optional.of(id)) ? expire(state, at) : Decision.accept();
            case Command.OpenForms _ -> DecidePractice.openForms(state, at);
            case Command.CreditOutage(var outageMs) -> credit(state, Math.min(outageMs, at - state.at()));
        };
    }

    /** Never more than the time since the last event: what a screen showed stays so, and a second credit finds nothing left. */
    private static Decision credit(SessionState state, long outageMs) {
        return state.asking().currentTimer().filter(Timer::running).isPresent() && outageMs > 0
                ? Decision.accept(new Event.OutageCredited(state.asking().current().orElseThrow(), outageMs))
                : Decision.accept();
    }

    private static Decision presence(SessionState state, SeatId seat, Event event, boolean here) {
        if (state.seating().find(seat).isEmpty()) {
            return Decision.reject(new Rejection.UnknownSeat(seat));
        }
        return state.seating().connected().contains(seat) == here ? Decision.accept() : Decision.accept(event);
    }

    private static Decision expire(SessionState state, long at) {
        return onStage(state, (id, timer) -> timer.running() && !timer.expired() && timer.remainingMs(at) <= 0
                ? Decision.accept(new Event.TimeExpired(id))
                : Decision.accept());
    }

    private interface OnStage {
        Decision decide(QuestionId id, Timer timer);
    }

    private static Decision onStage(SessionState state, OnStage then) {
        return state.asking().current()
                .map(id -> then.decide(id, state.asking().timers().get(id)))
                .orElseGet(() -> Decision.reject(new Rejection.NoQuestionRunning()));
    }
}
