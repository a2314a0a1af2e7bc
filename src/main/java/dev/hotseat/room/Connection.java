package dev.hotseat.room;

import dev.hotseat.audience.Audience;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;

/**
 * One socket of a participant who has said hello; a participant may hold several.
 *
 * @param role the seat's when it came in
 */
public record Connection(SeatId seat, Role role, Audience audience, Outbound outbound) {}
