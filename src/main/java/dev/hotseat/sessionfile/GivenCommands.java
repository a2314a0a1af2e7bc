package dev.hotseat.sessionfile;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.StreamName;
import dev.hotseat.stream.SessionRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The commands that a record's events came from, whose events are stored together or not at all. Confined to one call. */
final class GivenCommands {
    /** Places of events in a stream's log, from 0. */
    record Slice(int from, int to) {
        <T> List<T> of(List<T> log) {
            return log.subList(from, to);
        }
    }

    /** One command, and where its events are in each stream that it led to any in. */
    record Given(long at, Map<StreamName, Slice> slices) {
        private Given(long at) {
            this(at, new TreeMap<>());
        }

        /** Whether its events are not among those that are stored already, so many in each stream. */
        boolean isAfter(Map<StreamName, Integer> stored) {
            return slices.entrySet().stream().anyMatch(slice -> slice.getValue().from() >= stored.getOrDefault(slice.getKey(), 0));
        }
    }

    private record Key(CommandId id, long at) {}

    private final Map<Key, Given> commands = new HashMap<>();
    private final Set<Map.Entry<StreamName, CommandId>> ids = new HashSet<>();
    private final Map<StreamName, Deque<Given>> waiting = new TreeMap<>();

    private GivenCommands(SessionRecord record) {
        var line = 1;
        var last = new HashMap<StreamName, CommandId>();
        for (var entry : record.entries()) {
            line++;
            var id = entry.logged().commandId();
            take(line, entry, !id.equals(last.put(entry.stream(), id)));
        }
    }

    /**
     * The commands in an order in which they can be stored one after the other, by time where that leaves a choice.
     *
     * @throws BrokenSessionFile where there is no such order, or one stream has two commands of one id
     */
    static List<Given> of(SessionRecord record) {
        var given = new GivenCommands(record);
        var ordered = new ArrayList<Given>();
        for (var next = given.next(); next.isPresent(); next = given.next()) {
            ordered.add(next.get());
        }
        if (ordered.size() < given.commands.size()) {
            throw new BrokenSessionFile(2, "the commands of its streams cross each other, so they were never stored like this");
        }
        return ordered;
    }

    private void take(int line, SessionRecord.Entry entry, boolean begins) {
        var stream = entry.stream();
        if (begins) {
            if (!ids.add(Map.entry(stream, entry.logged().commandId()))) {
                throw new BrokenSessionFile(line, "its commandId belongs to an earlier event");
            }
            var given = commands.computeIfAbsent(new Key(entry.logged().commandId(), entry.logged().at()), key -> new Given(key.at()));
            waiting.computeIfAbsent(stream, _ -> new ArrayDeque<>()).add(given);
        }
        var place = (int) entry.logged().seq() - 1;
        waiting.get(stream).getLast().slices().merge(stream, new Slice(place, place + 1), (before, now) -> new Slice(before.from(), now.to()));
    }

    private Optional<Given> next() {
        var next = waiting.values().stream().map(Deque::peek).filter(given -> given != null && isNext(given)).min(Comparator.comparingLong(Given::at));
        next.ifPresent(given -> given.slices().keySet().forEach(stream -> waiting.get(stream).remove()));
        return next;
    }

    private boolean isNext(Given given) {
        return given.slices().keySet().stream().allMatch(stream -> waiting.get(stream).peek() == given);
    }
}
