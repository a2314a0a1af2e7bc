package dev.hotseat.room;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.Set;

/** A session at one instant: its log, the state that folds to, and who is connected. */
public record Snapshot(List<Logged<Event>> log, SessionState state, Set<SeatId> online) {}
