package dev.hotseat.room;

/** @param presenceGraceMs how long a participant may be gone before that is logged, milliseconds */
public record RoomSettings(long presenceGraceMs) {}
