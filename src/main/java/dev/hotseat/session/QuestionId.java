package dev.hotseat.session;

/** Identifies a planned question within its session; made from chance, so that it does not betray its place in the plan. */
public record QuestionId(String value) {
    public QuestionId {
        Names.requireId("question id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
