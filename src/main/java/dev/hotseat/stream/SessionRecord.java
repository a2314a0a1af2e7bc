package dev.hotseat.stream;

import dev.hotseat.audience.Forgotten;
import dev.hotseat.audience.Mask;
import dev.hotseat.audience.TrainingCopy;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.StreamName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** All that is logged of a session: its main stream, and the others that it has events in, by name. Immutable. */
public record SessionRecord(List<Logged<Event>> main, List<StreamLog<?, ?, ?>> others) {
    /** An event, and the stream that it belongs to. */
    public record Entry(StreamName stream, Logged<?> logged) {}

    public SessionRecord {
        // Not copied: a room's log is shared with whoever reads it, and never changes.
        main = Collections.unmodifiableList(main);
        others = others.stream().filter(each -> !each.events().isEmpty()).sorted(Comparator.comparing(StreamLog::name)).toList();
    }

    /** A session that has nothing but its main stream. */
    public static SessionRecord of(List<Logged<Event>> main) {
        return new SessionRecord(main, List.of());
    }

    /** What there is to learn from: everyone's name is what they did instead, in every stream. */
    public SessionRecord trainingCopy() {
        return masked(TrainingCopy.of(main), TrainingCopy.mask(SessionState.of(main)));
    }

    /** The same without the person in a seat, as {@link Forgotten} has it, in every stream. */
    public SessionRecord without(SeatId seat) {
        return Forgotten.mask(seat, SessionState.of(main)).map(mask -> masked(Forgotten.without(seat, main), mask)).orElse(this);
    }

    private SessionRecord masked(List<Logged<Event>> maskedMain, Mask mask) {
        return new SessionRecord(maskedMain, others.stream().<StreamLog<?, ?, ?>>map(each -> each.masked(mask)).toList());
    }

    /** The number of events. */
    public int size() {
        return main.size() + others.stream().mapToInt(each -> each.events().size()).sum();
    }

    /** All events in the order in which they happened, the same for everybody: by time, and in one instant by stream. */
    public List<Entry> entries() {
        var entries = new ArrayList<Entry>(size());
        main.forEach(logged -> entries.add(new Entry(StreamName.MAIN, logged)));
        others.forEach(each -> each.events().forEach(logged -> entries.add(new Entry(each.name(), logged))));
        // A stream's own events are in their order already, which a stable sort keeps.
        entries.sort(Comparator.<Entry>comparingLong(entry -> entry.logged().at()).thenComparing(Entry::stream));
        return entries;
    }
}
