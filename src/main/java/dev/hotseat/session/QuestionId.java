package dev.hotseat.session;

/** Identifies a planned question within its session; made from chance, so that it does not betray its place in the plan. */
public record QuestionId(String value) {
    /** Stands for the interview as a whole where something is graded or noted; no plan holds it. */
    public static final QuestionId WHOLE_SESSION = new QuestionId("session");

    public QuestionId {
        Names.requireId("question id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
