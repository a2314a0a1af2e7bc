package dev.hotseat.session;

/** Identifies a comment among those of its interviewer; made by the page. */
public record CommentId(String value) {
    public CommentId {
        Names.requireId("comment id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
