package dev.hotseat.session;

import dev.hotseat.bank.Question;
import java.util.Optional;

/** The part of {@link Decide} that is about help given, the lead's line and the candidate's hand. */
final class DecideStage {
    private DecideStage() {}

    /** Hints are given one by one, from gentle to plain, so a later one waits for those before it. */
    static Decision hint(SessionState state, QuestionId current, int index) {
        var hints = question(state, current).hints().size();
        var given = state.stage().helpWith(current).hints();
        if (index < 0 || index >= hints) {
            return Decision.reject(noSuch(hints, "hint"));
        }
        if (index > given) {
            return Decision.reject(new Rejection.BadValue("index", "the next hint; hint " + (given + 1) + " comes before it"));
        }
        return index < given ? Decision.accept() : Decision.accept(new Event.HintRevealed(current, index));
    }

    static Decision followUp(SessionState state, QuestionId current, int index) {
        var followUps = question(state, current).followUps().size();
        if (index < 0 || index >= followUps) {
            return Decision.reject(noSuch(followUps, "follow-up"));
        }
        return state.stage().helpWith(current).followUps().contains(index)
                ? Decision.accept() : Decision.accept(new Event.FollowUpAsked(current, index));
    }

    static Decision message(SessionState state, String wanted) {
        var line = wanted.strip();
        if (!Names.isOneLine(line, Command.ShowMessage.LINE_MAX)) {
            return Decision.reject(new Rejection.BadValue("line", "one line of at most " + Command.ShowMessage.LINE_MAX + " characters"));
        }
        return line.equals(state.stage().message()) ? Decision.accept() : Decision.accept(new Event.MessageShown(line));
    }

    static Decision raise(SessionState state, HandReason reason) {
        return state.stage().hand().equals(Optional.of(reason)) ? Decision.accept() : Decision.accept(new Event.HandRaised(reason));
    }

    static Decision lower(SessionState state) {
        return state.stage().hand().isEmpty() ? Decision.accept() : Decision.accept(new Event.HandLowered());
    }

    /** Quiet time is for before a question; beside one the clock can be paused. */
    static Decision quiet(SessionState state, long quietMs) {
        if (quietMs < 0 || quietMs > Command.GrantQuietTime.QUIET_MAX_MS) {
            return Decision.reject(new Rejection.BadValue("quietMs", "0 to 30 minutes, in milliseconds"));
        }
        if (quietMs > 0 && state.asking().current().isPresent()) {
            return Decision.reject(new Rejection.BadValue("quietMs", "given before a question is on the stage; beside one, pause its clock"));
        }
        return quietMs == 0 && state.stage().quiet().isEmpty() ? Decision.accept() : Decision.accept(new Event.QuietTimeGranted(quietMs));
    }

    static Decision face(SessionState state, ClockFace face) {
        return state.settings().clockFace() == face ? Decision.accept() : Decision.accept(new Event.ClockFaceSet(face));
    }

    static Decision accommodation(SessionState state, int percent) {
        if (percent < Settings.ACCOMMODATION_MIN || percent > Settings.ACCOMMODATION_MAX) {
            return Decision.reject(new Rejection.BadValue("percent", Settings.ACCOMMODATION_MIN + " to " + Settings.ACCOMMODATION_MAX));
        }
        return state.settings().accommodationPercent() == percent ? Decision.accept() : Decision.accept(new Event.AccommodationSet(percent));
    }

    private static Question question(SessionState state, QuestionId id) {
        return state.agenda().find(id).orElseThrow().question();
    }

    private static Rejection noSuch(int count, String what) {
        return new Rejection.BadValue("index", count == 0 ? "left out: this question has no " + what
                : "the place of a " + what + " of this question, 0 to " + (count - 1));
    }
}
