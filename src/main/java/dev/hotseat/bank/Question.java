package dev.hotseat.bank;

import java.util.List;

/**
 * One question with all that the panel may want beside it. Prompt and guidance are Markdown, kept as the author wrote it.
 *
 * @param prompt     what is asked aloud; never blank
 * @param guidance   what a strong answer covers; may be empty
 * @param followUps  questions to deepen the answer, in order
 * @param hints      from gentle to plain
 * @param weakSigns  what a weak answer sounds like
 * @param minutes    planned length, 1 to 180
 * @param difficulty how hard it is, {@link Difficulty#UNRATED} where nobody said
 * @param tags       lower-case words to search by
 * @param criteria   the criteria it speaks to, with anchors specific to this question
 */
public record Question(String prompt, String guidance, List<String> followUps, List<String> hints, List<String> weakSigns,
                       int minutes, Difficulty difficulty, List<String> tags, List<CriterionAnchors> criteria) {
    public static final int DEFAULT_MINUTES = 5;
    public static final int MINUTES_MAX = 180;

    public Question {
        followUps = List.copyOf(followUps);
        hints = List.copyOf(hints);
        weakSigns = List.copyOf(weakSigns);
        tags = List.copyOf(tags);
        criteria = List.copyOf(criteria);
    }
}
