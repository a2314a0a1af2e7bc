package dev.hotseat.session;

import dev.hotseat.bank.BankLimits;
import dev.hotseat.bank.Question;
import dev.hotseat.refusal.Limit;
import java.util.stream.Stream;

/** The part of {@link Decide} that is about which questions are going to be asked. */
final class DecideAgenda {
    /** All the words of a question that comes over the socket, so that one frame cannot fill a log. */
    private static final int WORDS_MAX = 20_000;

    private DecideAgenda() {}

    static Decision add(SessionState state, PlannedQuestion added) {
        var question = added.question();
        if (added.id().equals(QuestionId.WHOLE_SESSION) || state.agenda().find(added.id()).isPresent()
                || state.practice().filter(practice -> practice.knows(added.id())).isPresent()) {
            return Decision.reject(new Rejection.BadValue("question.id", "new; the plan has a question with this id"));
        }
        if (state.agenda().questions().size() >= Plan.QUESTIONS_MAX) {
            return Decision.reject(Rejection.BadValue.bounded(Limit.QUESTIONS, true, "question", "left out: the plan holds " + Plan.QUESTIONS_MAX
                    + " questions, which is all it can"));
        }
        if (question.prompt().isBlank() || question.prompt().length() > BankLimits.PROMPT_CHARS_MAX) {
            return Decision.reject(Rejection.BadValue.bounded(Limit.TEXT, !question.prompt().isBlank(), "question.question.prompt", "1 to "
                    + BankLimits.PROMPT_CHARS_MAX + " characters long"));
        }
        if (added.allottedMs() < 1 || added.allottedMs() > PlannedQuestion.ALLOTTED_MAX_MS
                || question.minutes() < 1 || question.minutes() > Question.MINUTES_MAX) {
            return Decision.reject(new Rejection.BadValue("question.allottedMs", "up to " + Question.MINUTES_MAX + " minutes, in milliseconds"));
        }
        if (words(added) > WORDS_MAX) {
            return Decision.reject(Rejection.BadValue.bounded(Limit.TEXT, true, "question", "at most " + WORDS_MAX + " characters long in all"));
        }
        return Decision.accept(new Event.QuestionAdded(added));
    }

    /** What was asked cannot be left out any more. */
    static Decision skip(SessionState state, QuestionId id) {
        if (state.agenda().find(id).isEmpty()) {
            return Decision.reject(new Rejection.UnknownQuestion(id));
        }
        if (state.asking().asked(id)) {
            return Decision.reject(new Rejection.BadValue("questionId", "a question that was not asked yet"));
        }
        return state.agenda().skipped().contains(id) ? Decision.accept() : Decision.accept(new Event.QuestionSkipped(id));
    }

    static Decision restore(SessionState state, QuestionId id) {
        if (state.agenda().find(id).isEmpty()) {
            return Decision.reject(new Rejection.UnknownQuestion(id));
        }
        return state.agenda().skipped().contains(id) ? Decision.accept(new Event.QuestionRestored(id)) : Decision.accept();
    }

    private static int words(PlannedQuestion added) {
        var question = added.question();
        var anchors = question.criteria().stream().flatMap(each ->
                Stream.of(each.criterion(), each.poor(), each.mixed(), each.good(), each.excellent()));
        return Stream.of(Stream.of(added.section(), question.prompt(), question.guidance()), question.followUps().stream(),
                        question.hints().stream(), question.weakSigns().stream(), question.tags().stream(), anchors)
                .flatMap(texts -> texts).mapToInt(String::length).sum();
    }
}
