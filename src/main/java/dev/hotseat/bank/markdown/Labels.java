package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Column;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows what the labels in a text announce: a question, its answer, a hint, how hard it is; in many languages. */
final class Labels {
    /** Names of columns that in a text announce remarks about an answer rather than the answer itself. */
    private static final Set<String> REMARKS = Set.of("notes", "response", "back", "explanation", "explicación", "explicação", "explication",
            "spiegazione", "erklärung", "пояснение", "объяснение", "wyjaśnienie", "解析", "解説", "해설", "lookfor", "whattolookfor", "keypoints", "guidance");
    /** Words that open a question, but also much else where a colon or a number follows. */
    private static final Set<String> LOOSE = Set.of("ask", "query", "front", "prompt", "questions", "fragen", "preguntas", "perguntas", "domande",
            "вопросы", "pytania", "题", "題", "问题内容");
    private static final Set<String> TASKS = Set.of("task", "exercise", "problem", "scenario", "challenge", "case", "aufgabe", "übung", "tarea",
            "ejercicio", "problema", "exercício", "desafio", "exercice", "esercizio", "compito", "opdracht", "oefening", "задача", "задание", "упражнение",
            "завдання", "вправа", "zadanie", "ćwiczenie", "úkol", "úloha", "feladat", "άσκηση", "alıştırma", "تمرين", "تدريب", "תרגיל",
            "अभ्यास", "练习", "任务", "課題", "例題", "과제", "연습", "bàitập", "latihan", "uppgift", "oppgave", "opgave", "tehtävä");
    private static final Set<String> PLURALS = Set.of("answers", "antworten", "respuestas", "respostas", "réponses", "risposte", "ответы", "odpowiedzi",
            "відповіді", "answerkey", "solutions");
    private static final Pattern INLINE = Pattern.compile("(?<=[.?!。？！؟)\\s*_])(\\*\\*|__|\\*|_|<b>)?((?:\\p{L}[\\p{L}\\p{M}]{0,18} ){0,2}\\p{L}{1,18})"
            + "(?:\\s?\\*\\*|__)?\\s?[:：]");

    private Labels() {}

    static Optional<Column> of(Mark mark) {
        boolean label = mark.style().equals(Mark.LABEL) || mark.style().equals(Mark.WORD_NUMBER);
        return label ? Column.named(mark.word()) : Optional.empty();
    }

    /** Whether the mark announces a question, whatever its neighbours are. */
    static boolean asks(Mark mark) {
        return of(mark).filter(Column.PROMPT::equals).isPresent() && !LOOSE.contains(mark.word())
                || mark.style().equals(Mark.WORD_NUMBER) && TASKS.contains(mark.word())
                || mark.style().equals(Mark.WORD_NUMBER) && mark.word().startsWith("第") && "题問问題".indexOf(mark.word().charAt(1)) >= 0;
    }

    /** Whether the mark announces an answer to the question above it. */
    static boolean answers(Mark mark) {
        return of(mark).filter(Column.GUIDANCE::equals).isPresent() && !REMARKS.contains(mark.word());
    }

    /** Whether it announces something about the answer, where the answer itself stands before it. */
    static boolean remarks(Mark mark) {
        return REMARKS.contains(mark.word()) && (mark.style().equals(Mark.LABEL) || mark.style().equals(Mark.WORD_NUMBER));
    }

    /** Whether the whole line is the name of an answer, with or without a colon: "Answer", "**Ответ:**". */
    static boolean answersAlone(String text) {
        if (text.length() > 60) {
            return false;
        }
        String word = Column.letters(Wording.plain(text));
        return word.length() > 1 && Column.named(word).filter(Column.GUIDANCE::equals).isPresent() && !REMARKS.contains(word) && !PLURALS.contains(word);
    }

    /** Where within a line an answer is announced, as from and to of the label; or null. A single letter has to follow the question's end. */
    static int[] inline(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('：') < 0 || text.length() > 4_000) {
            return null;
        }
        Matcher label = INLINE.matcher(text);
        for (int from = 1; from < text.length() && label.find(from); from = label.end(2)) {
            String words = label.group(2);
            for (int at = 0; at >= 0; at = words.indexOf(' ', at + 1)) {
                String name = Column.letters(words.substring(at));
                boolean answer = Column.named(name).filter(Column.GUIDANCE::equals).isPresent() && !REMARKS.contains(name);
                String before = text.substring(0, label.start(2) + at).replaceAll("[\\s*_]+$", "");
                boolean ended = !before.isEmpty() && ".?!。？！؟)".indexOf(before.charAt(before.length() - 1)) >= 0;
                if (answer && ended) {
                    return new int[] {before.length(), label.end()};
                }
            }
        }
        return null;
    }
}
