package dev.hotseat.testing;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Mask;
import dev.hotseat.session.Command;
import dev.hotseat.session.Decide;
import dev.hotseat.session.Decision;
import dev.hotseat.session.Logged;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Rejection;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.StreamName;
import dev.hotseat.session.Submitted;
import dev.hotseat.session.Written;
import dev.hotseat.stream.StreamBounds;
import dev.hotseat.stream.StreamDecision;
import dev.hotseat.stream.StreamKind;
import dev.hotseat.stream.TypedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A kind of stream for the tests: a text that everybody in the room types into, in pieces, and remarks of the panel's about it. Observers
 * are told how long the text is and no more, and the candidate of remarks only what comes after the reveal.
 */
public record SharedText(StreamBounds bounds) implements StreamKind<SharedText.Wish, SharedText.Change, SharedText.State> {
    public static final StreamName TEXT = new StreamName("text");
    public static final SharedText KIND = new SharedText(new StreamBounds(10_000, 1024 * 1024));

    public sealed interface Wish {}

    /** @param from in UTF-16 units, as in {@link TypedText.Edit} */
    public record TypeText(int from, int deleted, String inserted) implements Wish {}

    public record MakeRemark(String words) implements Wish {}

    /** Types at the end of the text and marks a moment of the interview, both or neither. */
    public record TypeAndMark(String inserted, MomentId moment) implements Wish {}

    public sealed interface Change {}

    public record Typed(int from, int deleted, String inserted) implements Change {}

    public record Remarked(String words) implements Change {}

    /** {@code Typed} without what was typed. */
    public record Grown(int length) {}

    public record State(String text, List<String> remarks) {
        public State {
            remarks = List.copyOf(remarks);
        }
    }

    @Override
    public StreamName name() {
        return TEXT;
    }

    @Override
    public Class<Wish> commands() {
        return Wish.class;
    }

    @Override
    public Class<Change> events() {
        return Change.class;
    }

    @Override
    public State begin() {
        return new State("", List.of());
    }

    @Override
    public State evolve(State state, Logged<Change> logged) {
        return switch (logged.event()) {
            case Typed(var from, var deleted, var inserted) -> {
                if (from < 0 || deleted < 0 || from + deleted > state.text().length()) {
                    throw new IllegalStateException("the text has no such place");
                }
                yield new State(state.text().substring(0, from) + inserted + state.text().substring(from + deleted), state.remarks());
            }
            case Remarked(var words) -> {
                var remarks = new ArrayList<>(state.remarks());
                remarks.add(words);
                yield new State(state.text(), remarks);
            }
        };
    }

    @Override
    public long writtenBytes(Change event) {
        return switch (event) {
            case Typed(_, _, var inserted) -> Written.bytes(inserted);
            case Remarked(var words) -> Written.bytes(words);
        };
    }

    @Override
    public StreamDecision<Change> decide(SessionState main, State own, Submitted<Wish> submitted) {
        if (main.phase() == Phase.CLOSED) {
            return StreamDecision.reject(new Rejection.WrongPhase(Phase.CLOSED, EnumSet.of(Phase.LOBBY, Phase.LIVE, Phase.DEBRIEF)));
        }
        return switch (submitted.command()) {
            case TypeText(var from, var deleted, var inserted) -> from < 0 || deleted < 0 || (long) from + deleted > own.text().length()
                    ? StreamDecision.reject(new Rejection.OfStream("not-in-text", "There is no such place in the text."))
                    : StreamDecision.accept(deleted == 0 && inserted.isEmpty() ? List.of() : List.of(new Typed(from, deleted, inserted)));
            case MakeRemark(var words) -> StreamDecision.accept(List.of(new Remarked(words)));
            case TypeAndMark(var inserted, var moment) -> {
                var mark = new Submitted<Command>(submitted.id(), submitted.by(), submitted.at(), new Command.MarkMoment(moment, submitted.at()));
                yield switch (Decide.decide(main, mark)) {
                    case Decision.Accepted(var events) -> new StreamDecision.Accepted<>(events, List.of(new Typed(own.text().length(), 0, inserted)));
                    case Decision.Rejected(var rejection) -> StreamDecision.reject(rejection);
                };
            }
        };
    }

    @Override
    public Optional<?> view(Audience audience, Logged<Change> logged, State after, SessionState main) {
        return switch (logged.event()) {
            case Typed typed -> switch (audience) {
                case Audience.Candidate _, Audience.Panelist _, Audience.Panel _, Audience.Peer _ -> Optional.of(typed);
                case Audience.Observer _, Audience.Onlooker _, Audience.Regrader _ -> Optional.of(new Grown(after.text().length()));
                case Audience.Outsider _ -> Optional.empty();
            };
            case Remarked remarked -> switch (audience) {
                case Audience.Panelist _, Audience.Panel _ -> Optional.of(remarked);
                case Audience.Candidate _, Audience.Peer _ -> main.grading().revealed() ? Optional.of(remarked) : Optional.empty();
                case Audience.Observer _, Audience.Onlooker _, Audience.Regrader _, Audience.Outsider _ -> Optional.empty();
            };
        };
    }

    @Override
    public List<Logged<Change>> masked(Mask mask, List<Logged<Change>> log) {
        var typed = TypedText.masked(mask, log.stream().map(Logged::event).filter(Typed.class::isInstance).map(Typed.class::cast)
                .map(each -> new TypedText.Edit(each.from(), each.deleted(), each.inserted())).toList()).iterator();
        return log.stream().map(logged -> new Logged<>(logged.seq(), logged.at(), logged.by(), logged.commandId(), switch (logged.event()) {
            case Typed _ -> typed(typed.next());
            case Remarked(var words) -> new Remarked(mask.masked(words));
        })).toList();
    }

    private static Change typed(TypedText.Edit edit) {
        return new Typed(edit.from(), edit.deleted(), edit.inserted());
    }
}
