package dev.hotseat.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is on the stage beside the question: the help given with each question, the lead's line and the candidate's hand.
 * Line and hand belong to the moment and go with the question; help stays with the question it was given for. Immutable.
 *
 * @param help    by question, in the order in which the first help was given
 * @param message the lead's one line on the candidate's clock; empty where there is none
 * @param hand    what the candidate's hand is raised for
 * @param quiet   the quiet time before the next question, where it was granted
 */
public record Stage(Map<QuestionId, Help> help, String message, Optional<HandReason> hand, Optional<Quiet> quiet) {
    static final Stage BARE = new Stage(Map.of(), "", Optional.empty(), Optional.empty());

    /** Quiet time from {@code since} on, session time in milliseconds; the next question ends it early. */
    public record Quiet(long since, long quietMs) {}

    /** {@code hints} were given from the first on; {@code followUps} are the places of those asked, in the order of asking. */
    public record Help(int hints, List<Integer> followUps) {
        static final Help NONE = new Help(0, List.of());

        public Help {
            followUps = List.copyOf(followUps);
        }
    }

    /** The help given with a question so far. */
    public Help helpWith(QuestionId id) {
        return help.getOrDefault(id, Help.NONE);
    }

    Stage hint(QuestionId id) {
        var before = helpWith(id);
        return with(id, new Help(before.hints() + 1, before.followUps()));
    }

    Stage followUp(QuestionId id, int index) {
        var before = helpWith(id);
        return with(id, new Help(before.hints(), Stream.concat(before.followUps().stream(), Stream.of(index)).toList()));
    }

    Stage message(String line) {
        return new Stage(help, line, hand, quiet);
    }

    Stage hand(Optional<HandReason> reason) {
        return new Stage(help, message, reason, quiet);
    }

    Stage quiet(Optional<Quiet> granted) {
        return new Stage(help, message, hand, granted);
    }

    /** A question that was never asked was given no help. */
    Stage without(QuestionId id) {
        var rest = new LinkedHashMap<>(help);
        rest.remove(id);
        return new Stage(Collections.unmodifiableMap(rest), "", Optional.empty(), Optional.empty());
    }

    /** The stage as the next question finds it. */
    Stage cleared() {
        return new Stage(help, "", Optional.empty(), Optional.empty());
    }

    private Stage with(QuestionId id, Help changed) {
        var all = new LinkedHashMap<>(help);
        all.put(id, changed);
        return new Stage(Collections.unmodifiableMap(all), message, hand, quiet);
    }
}
