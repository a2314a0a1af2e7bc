package dev.hotseat.room;

import dev.hotseat.stream.SessionRecord;

/** A session at one instant, with the events of all of its streams that are known here. */
public record WholeSnapshot(Snapshot session, SessionRecord record) {}
