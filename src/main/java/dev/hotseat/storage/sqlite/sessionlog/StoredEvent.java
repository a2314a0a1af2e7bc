package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.StreamCodec;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An event as its row holds it. */
record StoredEvent(long seq, long at, String by, String commandId, String type, String data) {
    static final String COLUMNS = "seq, at, \"by\", command_id, type, data";

    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
    }

    /** The event itself. @throws DamagedLog where the row does not hold one */
    <E> Logged<E> read(SessionId session, StreamCodec<E> codec) {
        try {
            return new Logged<>(seq, at, Actor.of(by), new CommandId(commandId), codec.read(type, data));
        } catch (DamagedLog | IllegalArgumentException e) {
            throw new DamagedLog("session " + session + ", event " + seq + (codec.stream().isMain() ? "" : " of " + codec.stream()) + ": " + e.getMessage());
        }
    }
}
