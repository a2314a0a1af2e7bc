package dev.hotseat.room;

/**
 * What every room is held by.
 *
 * @param presenceGraceMs how long a participant may be gone before that is logged, milliseconds
 * @param roomsMax        rooms that may be open at a time
 * @param keptDays        how long after its close a session is kept; 0 where nothing ends that by itself
 */
public record RoomSettings(long presenceGraceMs, int keptDays, int roomsMax) {}
