package dev.hotseat.scoring;

import java.util.List;

/** A set of criteria that a session is graded by; pinned into the session when it is created. */
public record Rubric(String title, List<Criterion> criteria) {
    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /** Whether a grade may name this criterion. */
    public boolean has(String criterionId) {
        return criteria.stream().anyMatch(criterion -> criterion.id().equals(criterionId));
    }

    /** The rubric a session gets unless another is chosen: what a technical panel listens for in any answer. */
    public static Rubric technical() {
        return new Rubric("Technical interview", List.of(
                new Criterion("technical-depth", "Technical depth",
                        "Names tools or terms but cannot say how they work or when they fail.",
                        "Explains the common path; goes vague or wrong one question deeper.",
                        "Explains how and why it works, with its limits and the usual alternatives.",
                        "Explains it from first principles, weighs trade-offs unprompted and knows where it breaks."),
                new Criterion("problem-solving", "Problem solving",
                        "Jumps to a solution without understanding the problem, and stays with it.",
                        "Reaches a workable answer with much help, or leaves important cases open.",
                        "Asks what matters, breaks the problem down and reaches a sound answer.",
                        "Frames the problem, compares options by their cost and adapts at once to a new constraint."),
                new Criterion("practical-experience", "Practical experience",
                        "Speaks in generalities; no example of their own.",
                        "Gives an example, but their own part in it or the outcome stays unclear.",
                        "Gives concrete examples with their own decisions and what came of them.",
                        "Gives rich examples with numbers, mistakes and what they changed afterwards."),
                new Criterion("communication", "Communication",
                        "Hard to follow; does not answer what was asked.",
                        "Understandable with effort; wanders or skips steps.",
                        "Clear and to the point; checks that the listener follows.",
                        "Structured and vivid; fits the depth to the listener without being asked.")));
    }
}
