package dev.hotseat.scoring;

/**
 * What an interviewer submits in the debrief on top of their grades.
 *
 * @param strengths what went well, may be empty, up to {@link #TEXT_MAX} characters
 * @param workOn    what to work on, may be empty, up to {@link #TEXT_MAX} characters
 * @param forPanel  what only the panel is to read, may be empty, up to {@link #TEXT_MAX} characters; never part of any feedback
 */
public record Scorecard(Verdict verdict, Confidence confidence, String strengths, String workOn, String forPanel) {
    public static final int TEXT_MAX = 4_000;
}
