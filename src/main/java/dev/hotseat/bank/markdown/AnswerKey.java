package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Column;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins a list of answers at a document's end with the questions before it by their numbers. */
final class AnswerKey {
    private static final double ASKING_MIN = 0.8;

    private AnswerKey() {}

    /** Where the last sections are answers to the questions of those before, moves each to its question. */
    static void join(Outline outline) {
        List<Outline.Part> parts = outline.parts;
        if (parts.size() < 2) {
            return;
        }
        Outline.Part answers = parts.getLast();
        Map<Integer, Draft> waiting = new HashMap<>();
        for (Outline.Part part : parts.subList(0, parts.size() - 1)) {
            for (Draft draft : part.drafts()) {
                if (draft.answered() || draft.number() < 0 || waiting.put(draft.number(), draft) != null) {
                    return;
                }
            }
        }
        boolean fits = answers.drafts().size() >= 2 && answers.drafts().stream().allMatch(draft -> waiting.containsKey(draft.number()))
                && answers.drafts().size() * 2 >= waiting.size();
        if (!fits || !named(answers.title()) && !(told(answers.drafts(), waiting.size()) && asked(waiting.values()))) {
            return;
        }
        answers.drafts().forEach(answer -> waiting.get(answer.number()).answer(answer));
        outline.removeLast();
    }

    private static boolean named(String title) {
        return Arrays.stream(title.split("[^\\p{L}\\p{M}]+")).anyMatch(word -> Column.named(word).filter(Column.GUIDANCE::equals).isPresent());
    }

    /** Whether there is an answer for each question, and none of them asks. */
    private static boolean told(List<Draft> answers, int questions) {
        return answers.size() == questions && answers.stream().noneMatch(draft -> Wording.questionLike(draft.promptLines().getFirst().text()));
    }

    private static boolean asked(Collection<Draft> questions) {
        long asking = questions.stream().filter(draft -> Wording.questionLike(draft.promptLines().getFirst().text())).count();
        return asking >= questions.size() * ASKING_MIN;
    }
}
