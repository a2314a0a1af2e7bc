package dev.hotseat.room;

import dev.hotseat.ops.Meters;
import dev.hotseat.session.Command;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.Streams;

/** What every room shares with the server around it. */
interface RoomServices {
    SessionLog log();

    /** The kinds of streams that are known here beside {@code main}. */
    Streams streams();

    ServerClock clock();

    Ids ids();

    RoomSettings settings();

    Meters meters();

    /** A command of the server's own could not be stored. */
    void failed(SessionId session, Command command, Throwable failure);

    /** What is stored is not what this room holds: it is of no use any more, and another opens from what is stored. */
    void ended(Room room, String why);

    /** Nobody is in this room and it waits for nothing: it may be forgotten. */
    void released(Room room);
}
