package dev.hotseat.storage.sqlite.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Another program: locks the database named on its command line against writers until its standard input ends. */
public final class HoldLock {
    private HoldLock() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Path.of(arguments[0]));
             var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            System.out.println("locked");
            while (System.in.read() >= 0) {
                // Whatever is typed is no reason to let go.
            }
            statement.execute("ROLLBACK");
        }
    }
}
