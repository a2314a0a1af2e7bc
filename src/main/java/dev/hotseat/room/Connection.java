package dev.hotseat.room;

import dev.hotseat.audience.Audience;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;

/**
 * One socket of a participant who has said hello; a participant may hold several.
 *
 * @param by   who everything is by that comes from here; one for all, since a log keeps it with each
 * @param role the seat's when it came in
 */
public record Connection(Actor.Seated by, Role role, Audience audience, Outbound outbound) {
    public SeatId seat() {
        return by.seat();
    }
}
