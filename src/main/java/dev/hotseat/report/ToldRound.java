package dev.hotseat.report;

import dev.hotseat.session.Event;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Timer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is asked in an interview, or in one round of a practice, as far as it was told: the plan or what was shown of it, the clocks
 * and the help. Changes while {@link Told} folds, and not any more afterwards.
 */
final class ToldRound {
    /** How much help was given with a question. */
    record Help(int hints, int followUps) {
        static final Help NONE = new Help(0, 0);
    }

    private final int number;
    private final Map<QuestionId, ToldQuestion> questions = new LinkedHashMap<>();
    private final Map<QuestionId, Timer> clocks = new LinkedHashMap<>();
    private final Map<QuestionId, Help> help = new LinkedHashMap<>();
    private boolean planned;
    private Optional<QuestionId> current = Optional.empty();

    /** A round of which no plan is told, counted from 1. */
    ToldRound(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The questions that were asked, in the order in which they first were. */
    List<QuestionId> asked() {
        return new ArrayList<>(clocks.keySet());
    }

    Timer clock(QuestionId id) {
        return clocks.get(id);
    }

    Help help(QuestionId id) {
        return help.getOrDefault(id, Help.NONE);
    }

    ToldQuestion question(QuestionId id) {
        return questions.get(id);
    }

    /** How many questions there are in the plan, where it was told. */
    Optional<Integer> planned() {
        return planned ? Optional.of(questions.size()) : Optional.empty();
    }

    void plan(Plan plan) {
        questions.clear();
        planned = true;
        plan.questions().forEach(question -> add(question, false));
    }

    void add(PlannedQuestion question, boolean unplanned) {
        questions.put(question.id(), ToldQuestion.planned(question, questions.size() + 1, unplanned));
    }

    /** A question is shown to somebody who has no plan. */
    void show(QuestionId id, int place, String prompt) {
        questions.putIfAbsent(id, new ToldQuestion(id, Optional.of(place), "", prompt, false));
    }

    void push(QuestionId id, long allottedMs, long at) {
        finishAllBut(id, at);
        current = Optional.of(id);
        clocks.merge(id, Timer.startedAt(at, allottedMs), (before, _) -> before.resume(at));
    }

    void hint(QuestionId id) {
        help.merge(id, new Help(1, 0), (before, _) -> new Help(before.hints() + 1, before.followUps()));
    }

    void followUp(QuestionId id) {
        help.merge(id, new Help(0, 1), (before, _) -> new Help(before.hints(), before.followUps() + 1));
    }

    void finishCurrent(long at) {
        current.ifPresent(id -> change(id, clock -> clock.stop(at)));
        current = Optional.empty();
    }

    void question(Event.OfQuestions event, long at) {
        switch (event) {
            case Event.QuestionPushed(var id, var allottedMs) -> push(id, allottedMs, at);
            case Event.QuestionFinished(var id) -> finish(id, at);
            case Event.QuestionWithdrawn(var id) -> withdraw(id);
            case Event.QuestionReturned(var id, var usedMs, var runningSince) -> {
                change(id, clock -> clock.anchored(usedMs, runningSince));
                current = Optional.of(id);
            }
            case Event.TimerPaused(var id) -> change(id, clock -> clock.stop(at));
            case Event.TimerResumed(var id) -> change(id, clock -> clock.resume(at));
            case Event.TimerAdjusted(var id, var byMs) -> change(id, clock -> clock.adjust(byMs, at));
            case Event.OutageCredited(var id, var outageMs) -> change(id, clock -> clock.credit(outageMs));
            case Event.AbsenceCredited(var id, var absenceMs) -> change(id, clock -> clock.giveBack(absenceMs, at));
            case Event.TimeExpired _ -> { }
        }
    }

    void finish(QuestionId id, long at) {
        change(id, clock -> clock.stop(at));
        current = current.filter(each -> !each.equals(id));
    }

    /** It was never asked; whoever has no plan knows it no more. */
    private void withdraw(QuestionId id) {
        current = Optional.empty();
        clocks.remove(id);
        help.remove(id);
        if (!planned) {
            questions.remove(id);
        }
    }

    private void finishAllBut(QuestionId id, long at) {
        current.filter(each -> !each.equals(id)).ifPresent(each -> change(each, clock -> clock.stop(at)));
    }

    private void change(QuestionId id, UnaryOperator<Timer> change) {
        clocks.computeIfPresent(id, (_, clock) -> change.apply(clock));
    }
}
