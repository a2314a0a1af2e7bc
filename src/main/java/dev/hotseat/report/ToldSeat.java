package dev.hotseat.report;

import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;

/** A seat as it was told; in a round of a practice, with the role that it had there. */
record ToldSeat(SeatId id, Role role, String name, boolean revoked) {
    ToldSeat as(Role other) {
        return new ToldSeat(id, other, name, revoked);
    }

    ToldSeat revoked(boolean value) {
        return new ToldSeat(id, role, name, value);
    }
}
