package dev.hotseat.sessionfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.stream.StreamLog;
import dev.hotseat.stream.StreamState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The events of a session file, read line by line and folded, stream by stream. Confined to one call. */
final class FileEntries {
    /** A stream beside {@code main}, as far as it was read. */
    private static final class Other<C, E, S> {
        private final Streams.Known<C, E, S> known;
        private final List<Logged<E>> events = new ArrayList<>();
        private StreamState<S> state;

        Other(Streams.Known<C, E, S> known) {
            this.known = known;
            this.state = StreamState.begin(known.kind());
        }

        void take(ObjectNode fields) {
            var logged = logged(known.codec(), fields);
            var begins = events.isEmpty() || !events.getLast().commandId().equals(logged.commandId());
            if (begins && known.kind().bounds().met(state.position()).isPresent()) {
                throw new IllegalStateException("its stream has all that it may before it");
            }
            state = state.after(known.kind(), logged);
            events.add(logged);
        }

        StreamLog<C, E, S> log() {
            return new StreamLog<>(known.kind(), events);
        }
    }

    private final Map<String, Integer> told;
    private final Map<String, Other<?, ?, ?>> others = new TreeMap<>();
    private final List<Logged<Event>> main = new ArrayList<>();
    private SessionState state;
    private long at;
    private StreamName stream = StreamName.MAIN;

    /** @param told how many events of other streams there are, by name. @throws BrokenSessionFile where one is of no known kind */
    FileEntries(Streams streams, Map<String, Integer> told) {
        this.told = told;
        told.keySet().forEach(name -> others.put(name, known(streams, name)));
    }

    private static Other<?, ?, ?> known(Streams streams, String name) {
        try {
            return new Other<>(streams.find(new StreamName(name)).orElseThrow(() -> new BrokenSessionFile(1,
                    "the session has a stream \"" + name + "\", which this Hotseat does not know. Use the Hotseat that wrote it, or a newer one")));
        } catch (IllegalArgumentException e) {
            throw new BrokenSessionFile(1, "\"" + name + "\" is no name of a stream");
        }
    }

    /** Takes the next event. @throws BrokenSessionFile where the line is no event, or one that cannot follow what is before it */
    void take(int number, String line) {
        try {
            var fields = (ObjectNode) Json.STRICT.readTree(line);
            var name = fields.has("stream") ? new StreamName(fields.remove("stream").textValue()) : StreamName.MAIN;
            inOrder(number, fields.path("at").longValue(), name);
            if (name.isMain()) {
                main.add(logged(EventCodec.MAIN, fields));
                state = state == null ? Evolve.begin(main.getLast()) : Evolve.evolve(state, main.getLast());
            } else if (others.containsKey(name.value())) {
                others.get(name.value()).take(fields);
            } else {
                throw new BrokenSessionFile(number, "it is of a stream \"" + name + "\", of which the header tells nothing");
            }
        } catch (IllegalStateException e) {
            throw new BrokenSessionFile(number, "it cannot follow what is before it: " + e.getMessage());
        } catch (JsonProcessingException | ClassCastException | NullPointerException | IllegalArgumentException | DamagedLog e) {
            throw new BrokenSessionFile(number, "it is no event that this Hotseat knows: " + e.getMessage());
        }
    }

    /** All that was taken. @throws BrokenSessionFile where that is not what the header tells of */
    SessionRecord whole() {
        var logs = new ArrayList<StreamLog<?, ?, ?>>();
        others.forEach((name, other) -> {
            if (other.events.size() != told.get(name)) {
                throw new BrokenSessionFile(1, "the header tells of " + told.get(name) + " events of \"" + name + "\", there are " + other.events.size());
            }
            logs.add(other.log());
        });
        return new SessionRecord(main, logs);
    }

    /** What the main stream folds to; null before its first event. */
    SessionState state() {
        return state;
    }

    /** The order of the lines is the order in which it happened, whatever stream they belong to. */
    private void inOrder(int number, long nextAt, StreamName next) {
        if (!others.isEmpty() && (nextAt < at || nextAt == at && next.compareTo(stream) < 0)) {
            throw new BrokenSessionFile(number, "it is not in the order of time");
        }
        at = nextAt;
        stream = next;
    }

    private static <E> Logged<E> logged(StreamCodec<E> codec, ObjectNode fields) {
        var seq = fields.remove("seq").longValue();
        var at = fields.remove("at").longValue();
        var by = Actor.of(fields.remove("by").textValue());
        var commandId = new CommandId(fields.remove("commandId").textValue());
        return new Logged<>(seq, at, by, commandId, codec.read(fields.remove("type").textValue(), fields.toString()));
    }
}
