package dev.hotseat.room;

import dev.hotseat.audience.Audience;
import dev.hotseat.session.SeatId;

/** One socket of a participant who has said hello; a participant may hold several. */
public record Connection(SeatId seat, Audience audience, Outbound outbound) {}
