package dev.hotseat.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.Story;
import java.util.List;

/** Given a log, when a command, then events: a test of {@link Decide} as one sentence. */
record Given(Story story) {
    static Given log(Story story) {
        return new Given(story);
    }

    When when(SeatId by, Command command) {
        return when(new Actor.Seated(by), command);
    }

    When whenServer(Command.OfServer command) {
        return when(Actor.Server.SERVER, command);
    }

    When whenHost(Command.OfHost command) {
        return when(Actor.Host.UNNAMED, command);
    }

    When when(Actor by, Command command) {
        return new When(story, by, Decide.decide(story.state(), new Submitted<>(new CommandId("given"), by, story.now(), command)));
    }

    record When(Story story, Actor by, Decision decision) {
        /** Expects exactly these events, folds them in, and goes on from there. */
        Given then(Event... expected) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(expected)));
            var after = story.by(by, expected);
            assertThat(after.state().seq()).isEqualTo(after.log().size());
            return new Given(after);
        }

        /** Expects that the wish is granted already. */
        Given thenNothingChanges() {
            return then();
        }

        Given thenRejected(Rejection expected) {
            assertThat(decision).isEqualTo(new Decision.Rejected(expected));
            return new Given(story);
        }

        /** Expects a value out of bounds, named by its field. */
        Given thenBadValue(String field) {
            assertThat(decision).isInstanceOfSatisfying(Decision.Rejected.class, rejected ->
                    assertThat(rejected.rejection()).isInstanceOfSatisfying(Rejection.BadValue.class, bad ->
                            assertThat(bad.field()).isEqualTo(field)));
            return new Given(story);
        }
    }

    Given later(long ms) {
        return new Given(story.later(ms));
    }

    SessionState state() {
        return story.state();
    }
}
