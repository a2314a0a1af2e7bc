package dev.hotseat.session;

import java.util.Optional;

/** One round of a practice: who asked whom, and what came of it. {@code candidate} is empty where one person practises alone. */
public record Round(SeatId lead, Optional<SeatId> candidate, Agenda agenda, Asking asking, Stage stage) {}
