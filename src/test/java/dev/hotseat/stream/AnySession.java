package dev.hotseat.stream;

import dev.hotseat.session.Actor;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Decide;
import dev.hotseat.session.Decision;
import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.Submitted;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SharedText;
import dev.hotseat.testing.SharedText.Change;
import dev.hotseat.testing.SharedText.State;
import dev.hotseat.testing.SharedText.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** An interview in which anybody tries anything, with a text that everybody types into at any time; decided and folded as a room would. */
public record AnySession(List<Logged<Event>> main, StreamLog<Wish, Change, State> text) {
    /** @param place where in the interview, from 0 to 1 */
    private record Typing(double place, SeatId seat, int back, int deleted, String piece, How how) {}

    private enum How { PIECE, LETTERS, REMARK }

    public static Arbitrary<AnySession> any() {
        var seats = Arbitraries.of(Sessions.LEAD, Sessions.INTERVIEWER, Sessions.CANDIDATE, Sessions.OBSERVER, Sessions.REGRADER, Sessions.NOBODY);
        var pieces = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of("A", "d", "a", " ", "x", "L", "", "\"quoted\"\n😀")),
                Tuple.of(2, Arbitraries.of("Ada", "Lin", "ind", " Lind ")),
                Tuple.of(3, Arbitraries.of("Ada Lind", "ada", "Bo Lind, Ada")));
        var typing = Combinators.combine(Arbitraries.doubles().between(0, 1), seats, Arbitraries.of(0, 0, 0, 1, 2, 5, -1),
                Arbitraries.of(0, 0, 0, 1, 3), pieces, Arbitraries.of(How.PIECE, How.PIECE, How.LETTERS, How.REMARK)).as(Typing::new);
        return Combinators.combine(AnyInterview.any(), typing.list().ofMaxSize(60)).as(AnySession::typed);
    }

    /** The same, brought to its end by the lead. */
    public AnySession closed() {
        var log = new ArrayList<>(main);
        var state = SessionState.of(main);
        var at = Math.max(state.at(), text.events().isEmpty() ? 0 : text.events().getLast().at()) + Sessions.SECOND;
        for (var command : List.of(new Command.StartSession(), new Command.GoOnRecord(), new Command.OpenDebrief(), new Command.RevealScores(),
                new Command.CloseSession())) {
            var submitted = new Submitted<Command>(new CommandId("end-" + log.size()), new Actor.Seated(state.seating().lead().id()), at, command);
            if (Decide.decide(state, submitted) instanceof Decision.Accepted(var events)) {
                for (var event : events) {
                    log.add(new Logged<>(state.seq() + 1, at, submitted.by(), submitted.id(), event));
                    state = Evolve.evolve(state, log.getLast());
                }
            }
        }
        return new AnySession(log, text);
    }

    public SessionRecord record() {
        return new SessionRecord(main, List.of(text));
    }

    private static AnySession typed(AnyInterview interview, List<Typing> typings) {
        var main = interview.log().stream().map(AnySession::named).toList();
        var log = new ArrayList<Logged<Change>>();
        var state = StreamState.begin(SharedText.KIND);
        for (var typing : typings.stream().sorted((a, b) -> Double.compare(a.place(), b.place())).toList()) {
            var last = lastOfItsInstant(main, (int) (typing.place() * (main.size() - 1)));
            var at = Math.max(main.get(last).at(), state.at());
            for (var wish : wishes(typing, state.content().text().length())) {
                var submitted = new Submitted<>(new CommandId("typed-" + log.size()), new Actor.Seated(typing.seat()), at, wish);
                var decision = DecideStream.decide(SharedText.KIND, interview.states().get(last), state, submitted);
                if (decision instanceof StreamDecision.Accepted<Change>(_, var events)) {
                    for (var event : events) {
                        log.add(new Logged<>(state.seq() + 1, at, submitted.by(), submitted.id(), event));
                        state = state.after(SharedText.KIND, log.getLast());
                    }
                }
            }
        }
        return new AnySession(main, new StreamLog<>(SharedText.KIND, log));
    }

    private static List<Wish> wishes(Typing typing, int length) {
        var from = Math.max(-1, length - typing.back());
        return switch (typing.how()) {
            case PIECE -> List.of(new SharedText.TypeText(from, typing.deleted(), typing.piece()));
            case LETTERS -> IntStream.range(0, typing.piece().length())
                    .<Wish>mapToObj(place -> new SharedText.TypeText(from + place, 0, typing.piece().substring(place, place + 1))).toList();
            case REMARK -> List.of(new SharedText.MakeRemark(typing.piece()));
        };
    }

    /** Everybody under a name of their own, of which the pieces are made. */
    private static Logged<Event> named(Logged<Event> logged) {
        if (!(logged.event() instanceof Event.SeatAdded(var seat, var role, _, var hash))) {
            return logged;
        }
        var name = seat.equals(Sessions.LEAD) ? "Ada Lind" : seat.equals(Sessions.CANDIDATE) ? "Bo Lind" : "Zed";
        return new Logged<>(logged.seq(), logged.at(), logged.by(), logged.commandId(), new Event.SeatAdded(seat, role, name, hash));
    }

    /** Nothing of another stream happens between events of main that are of the same instant. */
    private static int lastOfItsInstant(List<Logged<Event>> main, int place) {
        var last = place;
        while (last + 1 < main.size() && main.get(last + 1).at() == main.get(place).at()) {
            last++;
        }
        return last;
    }
}
