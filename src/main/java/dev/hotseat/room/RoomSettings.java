package dev.hotseat.room;

import dev.hotseat.ops.Keeping;

/**
 * What every room is held by.
 *
 * @param presenceGraceMs how long a participant may be gone before that is logged, milliseconds
 * @param roomsMax        rooms that may be open at a time
 * @param keeping         how long sessions are kept after their close
 */
public record RoomSettings(long presenceGraceMs, Keeping keeping, int roomsMax) {}
