package dev.hotseat.report;

import dev.hotseat.audience.AudienceName;
import dev.hotseat.session.SeatId;
import java.util.Optional;

/** Whom a report is for; {@code seat} where it is somebody's own. */
public record Reader(AudienceName audience, Optional<SeatId> seat) {}
