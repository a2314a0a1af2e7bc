package dev.hotseat.room;

import dev.hotseat.protocol.FrameWriter.Online;
import dev.hotseat.protocol.LineQuality;
import dev.hotseat.session.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which seats have a live connection, and how many; nothing of it is stored. Confined to the room's event loop. */
final class Presence {
    private record Here(int connections, long since, Optional<LineQuality> line) {}

    private final Map<SeatId, Here> seats = new HashMap<>();

    /** Counts a connection in; answers whether it is the seat's first. */
    boolean enter(SeatId seat, long now) {
        var here = seats.get(seat);
        seats.put(seat, here == null ? new Here(1, now, Optional.empty()) : new Here(here.connections() + 1, here.since(), here.line()));
        return here == null;
    }

    /** Counts a connection out; answers whether it was the seat's last. */
    boolean leave(SeatId seat) {
        var here = seats.get(seat);
        if (here.connections() > 1) {
            seats.put(seat, new Here(here.connections() - 1, here.since(), here.line()));
            return false;
        }
        seats.remove(seat);
        return true;
    }

    /** Takes a page's word on its seat's line; answers whether that is news. */
    boolean report(SeatId seat, LineQuality quality) {
        var here = seats.get(seat);
        if (here == null || here.line().filter(quality::meansTheSameAs).isPresent()) {
            return false;
        }
        seats.put(seat, new Here(here.connections(), here.since(), Optional.of(quality)));
        return true;
    }

    /** The lines that are known, by seat. */
    Map<SeatId, LineQuality> lines() {
        var lines = new HashMap<SeatId, LineQuality>();
        seats.forEach((seat, here) -> here.line().ifPresent(line -> lines.put(seat, line)));
        return lines;
    }

    boolean online(SeatId seat) {
        return seats.containsKey(seat);
    }

    List<Online> online() {
        var online = new ArrayList<Online>();
        seats.forEach((seat, here) -> online.add(new Online(seat, here.since())));
        return online;
    }
}
