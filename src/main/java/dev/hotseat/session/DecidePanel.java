package dev.hotseat.session;

import dev.hotseat.refusal.Limit;
import dev.hotseat.session.Conclusion.CommentKey;
import dev.hotseat.session.Grading.MomentKey;

/** The part of {@link Decide} that is about the panel's messages and moments. */
final class DecidePanel {
    private DecidePanel() {}

    static Decision message(String wanted) {
        var words = wanted.strip();
        return words.isEmpty() || words.length() > Command.SendPanelMessage.WORDS_MAX
                ? Decision.reject(Rejection.BadValue.bounded(Limit.TEXT, !words.isEmpty(), "words", "1 to " + Command.SendPanelMessage.WORDS_MAX
                + " characters long"))
                : Decision.accept(new Event.PanelMessageSent(words));
    }

    /** One that is about an instant before the start or after the close is about the start or the close. */
    static Decision comment(SessionState state, SeatId seat, Command.WriteComment write) {
        var words = write.words().strip();
        var comments = state.conclusion().comments();
        var before = comments.get(new CommentKey(seat, write.comment()));
        if (words.length() > Command.WriteComment.WORDS_MAX) {
            return Decision.reject(Rejection.BadValue.bounded(Limit.TEXT, true, "words", "at most " + Command.WriteComment.WORDS_MAX + " characters long"));
        }
        if (write.kind() == CommentKind.MOMENT && !Names.isOneLine(words, Command.NameMoment.NAME_MAX)) {
            return Decision.reject(new Rejection.BadValue("words", "one line of at most " + Command.NameMoment.NAME_MAX + " characters, for a moment"));
        }
        if (before == null && !words.isEmpty() && comments.keySet().stream()
                .filter(key -> key.seat().equals(seat)).count() >= Command.WriteComment.COMMENTS_MAX) {
            return Decision.reject(Rejection.BadValue.bounded(Limit.COMMENTS, true, "comment", "one of at most " + Command.WriteComment.COMMENTS_MAX
                    + " in a session"));
        }
        var about = Math.clamp(write.about(), state.startedAt(), state.at());
        var nothingNew = before == null ? words.isEmpty() : before.equals(new Conclusion.Comment(write.kind(), about, words));
        return nothingNew ? Decision.accept() : Decision.accept(new Event.CommentWritten(write.comment(), write.kind(), about, words));
    }

    /** A page whose clock is ahead, or that was offline, still marks an instant of this interview. */
    static Decision mark(SessionState state, SeatId seat, long at, Command.MarkMoment mark) {
        if (state.grading().moments().containsKey(new MomentKey(seat, mark.moment()))) {
            return Decision.accept();
        }
        if (state.grading().momentsOf(seat) >= Command.MarkMoment.MOMENTS_MAX) {
            return Decision.reject(Rejection.BadValue.bounded(Limit.MOMENTS, true, "moment", "one of at most " + Command.MarkMoment.MOMENTS_MAX
                    + " in a session"));
        }
        return Decision.accept(new Event.MomentMarked(mark.moment(), Math.clamp(mark.markedAt(), state.startedAt(), at)));
    }

    static Decision name(SessionState state, SeatId seat, Command.NameMoment wanted) {
        var moment = state.grading().moments().get(new MomentKey(seat, wanted.moment()));
        var name = wanted.name().strip();
        if (moment == null) {
            return Decision.reject(new Rejection.UnknownMoment(wanted.moment()));
        }
        if (!Names.isOneLine(name, Command.NameMoment.NAME_MAX)) {
            return Decision.reject(new Rejection.BadValue("name", "one line of at most " + Command.NameMoment.NAME_MAX + " characters"));
        }
        if (wanted.markedAt() < moment.firstMarkedAt() - Command.NameMoment.SHIFT_MAX_MS
                || wanted.markedAt() > moment.firstMarkedAt() + Command.NameMoment.SHIFT_MAX_MS) {
            return Decision.reject(new Rejection.BadValue("markedAt", "within 10 seconds of where the moment was marked"));
        }
        return moment.name().equals(name) && moment.markedAt() == wanted.markedAt() ? Decision.accept()
                : Decision.accept(new Event.MomentNamed(wanted.moment(), wanted.markedAt(), name));
    }

    static Decision remove(SessionState state, SeatId seat, MomentId moment) {
        return state.grading().moments().containsKey(new MomentKey(seat, moment))
                ? Decision.accept(new Event.MomentRemoved(moment)) : Decision.accept();
    }
}
