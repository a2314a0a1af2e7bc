package dev.hotseat.session;

import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Readiness;
import java.util.List;

/**
 * What the candidate is given, whole and as it was released: nothing in it says who on the panel wrote what.
 *
 * @param words     in the words of whoever released it; may be empty
 * @param levels    where the panel stood on a criterion, with that level's anchor sentence
 * @param strengths what the chosen scorecards say went well, one text each
 * @param workOn    what they say to work on, one text each
 */
public record Feedback(Readiness overall, String words, List<CriterionLevel> levels, List<String> strengths, List<String> workOn,
                       List<QuestionNotes> notes, List<NamedMoment> moments, List<QuestionGuidance> guidance) {
    public static final int WORDS_MAX = 4_000;

    public Feedback {
        levels = List.copyOf(levels);
        strengths = List.copyOf(strengths);
        workOn = List.copyOf(workOn);
        notes = List.copyOf(notes);
        moments = List.copyOf(moments);
        guidance = List.copyOf(guidance);
    }

    public record CriterionLevel(String criterion, String name, Level level, String anchor) {}

    /** {@code number} is the question's place among those asked, 0 for the interview as a whole. */
    public record QuestionNotes(QuestionId questionId, int number, String prompt, List<String> notes) {
        public QuestionNotes {
            notes = List.copyOf(notes);
        }
    }

    /** {@code markedAt} is session time, milliseconds. */
    public record NamedMoment(long markedAt, String name) {}

    public record QuestionGuidance(QuestionId questionId, int number, String prompt, String guidance) {}
}
