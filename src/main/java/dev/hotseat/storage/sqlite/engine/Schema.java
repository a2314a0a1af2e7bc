package dev.hotseat.storage.sqlite.engine;

import dev.hotseat.storage.failure.CannotOpenStorage;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables and their versions. A version is the number of migrations applied, kept in {@code user_version};
 * migrations only go forward, are never edited once released, and run in one transaction.
 */
final class Schema {
    /** "HotS" in {@code application_id}: tells Hotseat's databases from anybody else's. */
    static final int APPLICATION_ID = 0x486f7453;

    /*
     * Why an append costs the same however long the log is: events lie in the order of their arrival, so that a group of
     * appends from many sessions fills one shared page at the end of the table; the primary key is an index of two small
     * numbers, of which one page serves several sessions, and sessions that live now have neighbouring numbers, so that
     * its pages stay few and hot. Clustering the events by session instead (WITHOUT ROWID) was measured: each session
     * dirties a page of its own, 40 % more bytes per append in groups of 16, and the inner pages, which then hold whole
     * events, grow with the log. Nothing else is indexed, since every index is one page more per append.
     */
    private static final String FIRST = """
            CREATE TABLE session (
              number INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              title TEXT NOT NULL,
              role_interviewed_for TEXT NOT NULL,
              candidate TEXT NOT NULL,
              phase TEXT NOT NULL,
              created_at INTEGER NOT NULL,
              updated_at INTEGER NOT NULL,
              last_seq INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE event (
              session INTEGER NOT NULL REFERENCES session (number),
              seq INTEGER NOT NULL,
              at INTEGER NOT NULL,
              "by" TEXT NOT NULL,
              command_id TEXT NOT NULL,
              type TEXT NOT NULL,
              data TEXT NOT NULL,
              PRIMARY KEY (session, seq)
            ) STRICT;
            CREATE TABLE command (
              session INTEGER NOT NULL REFERENCES session (number),
              id TEXT NOT NULL,
              last_seq INTEGER NOT NULL,
              PRIMARY KEY (session, id)
            ) STRICT, WITHOUT ROWID;
            CREATE VIEW log AS
              SELECT session.id AS session, seq, at, "by", command_id, type, data
              FROM event JOIN session ON session.number = event.session;
            CREATE TABLE heartbeat (
              one INTEGER PRIMARY KEY CHECK (one = 1),
              at INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE bank (
              id TEXT NOT NULL,
              version INTEGER NOT NULL,
              title TEXT NOT NULL,
              description TEXT NOT NULL,
              section_count INTEGER NOT NULL,
              question_count INTEGER NOT NULL,
              updated_at INTEGER NOT NULL,
              content TEXT NOT NULL,
              PRIMARY KEY (id, version)
            ) STRICT;
            """;

    /*
     * Which question a session planned is in its first event; this is an index over those, kept by the database itself so
     * that it can never miss one. A question is known by its text, as a bank's next version may have it at another place.
     */
    private static final String FAVOURITES_AND_USES = """
            CREATE TABLE favourite (
              bank TEXT NOT NULL,
              question TEXT NOT NULL,
              PRIMARY KEY (bank, question)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE question_use (
              question TEXT NOT NULL,
              session TEXT NOT NULL,
              bank TEXT NOT NULL,
              PRIMARY KEY (question, session)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX question_use_by_bank ON question_use (bank, session);
            CREATE INDEX question_use_by_session ON question_use (session);
            INSERT OR IGNORE INTO question_use (question, session, bank)
              SELECT planned.value ->> '$.question.prompt', session.id, ''
              FROM session JOIN event ON event.session = session.number AND event.seq = 1,
                json_each(event.data, '$.plan.questions') AS planned;
            CREATE TRIGGER question_used AFTER INSERT ON event WHEN NEW.type = 'SessionCreated' BEGIN
              INSERT OR IGNORE INTO question_use (question, session, bank)
                SELECT planned.value ->> '$.question.prompt', session.id, NEW.data ->> '$.plan.origin.bank'
                FROM session, json_each(NEW.data, '$.plan.questions') AS planned WHERE session.number = NEW.session;
            END;
            """;

    /* A question that was added to a plan on the way is used as well. */
    private static final String USES_OF_ADDED_QUESTIONS = """
            CREATE TRIGGER added_question_used AFTER INSERT ON event WHEN NEW.type = 'QuestionAdded' BEGIN
              INSERT OR IGNORE INTO question_use (question, session, bank)
                SELECT NEW.data ->> '$.question.question.prompt', session.id, '' FROM session WHERE session.number = NEW.session;
            END;
            """;

    private static final String RUBRICS = """
            CREATE TABLE rubric (
              id TEXT PRIMARY KEY,
              version INTEGER NOT NULL,
              title TEXT NOT NULL,
              updated_at INTEGER NOT NULL,
              content TEXT NOT NULL
            ) STRICT;
            """;

    private static final String SHARES = """
            CREATE TABLE share (
              id TEXT PRIMARY KEY,
              session TEXT NOT NULL,
              audience TEXT NOT NULL,
              token_hash TEXT NOT NULL,
              created_at INTEGER NOT NULL,
              expires_at INTEGER NOT NULL,
              revoked INTEGER NOT NULL,
              opened INTEGER NOT NULL,
              last_opened INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX share_by_session ON share (session, token_hash);
            """;

    /*
     * What sessions are searched by. The last scorecard of everyone counts, and only where the scores were revealed; the
     * lead is whoever it was passed to last.
     */
    private static final String FULLER_SUMMARIES = """
            ALTER TABLE session ADD COLUMN bank TEXT NOT NULL DEFAULT '';
            ALTER TABLE session ADD COLUMN started_at INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE session ADD COLUMN people TEXT NOT NULL DEFAULT '[]';
            ALTER TABLE session ADD COLUMN verdicts TEXT NOT NULL DEFAULT '[]';
            UPDATE session SET
              bank = coalesce((SELECT data ->> '$.plan.origin.bank' FROM event WHERE event.session = number AND seq = 1), ''),
              started_at = coalesce((SELECT at FROM event WHERE event.session = number AND type = 'SessionStarted'), 0),
              people = (
                WITH passed AS MATERIALIZED (
                  SELECT data ->> '$.to' AS lead FROM event WHERE event.session = number AND type = 'LeadPassed' ORDER BY seq DESC LIMIT 1)
                SELECT json_group_array(json_object('role', CASE
                  WHEN seat = (SELECT lead FROM passed) THEN 'LEAD'
                  WHEN role = 'LEAD' AND EXISTS (SELECT 1 FROM passed) THEN 'INTERVIEWER'
                  ELSE role END, 'name', name))
                FROM (SELECT data ->> '$.seat' AS seat, data ->> '$.role' AS role, data ->> '$.name' AS name FROM event
                  WHERE event.session = number AND type = 'SeatAdded' ORDER BY seq)),
              verdicts = (
                SELECT json_group_array(verdict) FROM (
                  SELECT data ->> '$.verdict' AS verdict, max(seq) FROM event
                  WHERE event.session = number AND type IN ('ScorecardSubmitted', 'ScorecardWithdrawn')
                    AND EXISTS (SELECT 1 FROM event AS revealed WHERE revealed.session = number AND revealed.type = 'ScoresRevealed')
                  GROUP BY "by")
                WHERE verdict IS NOT NULL);
            """;

    private static final String ERASURES = """
            CREATE TABLE erased (
              session TEXT PRIMARY KEY,
              at INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE erased_link (
              session TEXT NOT NULL,
              token_hash TEXT NOT NULL,
              PRIMARY KEY (session, token_hash)
            ) STRICT, WITHOUT ROWID;
            """;

    /*
     * A person is the hash of a code that their browser made. Who waits for a partner is a row each, rewritten with every
     * move; what the session log knows, such as the questions somebody had, is found through the seats. The questions of a
     * practice's later rounds are used as well.
     */
    private static final String PRACTICE = """
            CREATE TABLE practice_place (
              person TEXT PRIMARY KEY,
              standing TEXT NOT NULL,
              standing_data TEXT NOT NULL,
              waiter TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE practice_seat (
              session TEXT NOT NULL,
              person TEXT NOT NULL,
              seat TEXT NOT NULL,
              name TEXT NOT NULL,
              key TEXT NOT NULL,
              at INTEGER NOT NULL,
              PRIMARY KEY (session, person)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX practice_seat_by_person ON practice_seat (person, at);
            CREATE TABLE practice_block (
              id TEXT PRIMARY KEY,
              person TEXT NOT NULL,
              blocked TEXT NOT NULL,
              name TEXT NOT NULL,
              at INTEGER NOT NULL,
              UNIQUE (person, blocked)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE practice_report (
              session TEXT NOT NULL,
              by_seat TEXT NOT NULL,
              about_seat TEXT NOT NULL,
              by_name TEXT NOT NULL,
              about_name TEXT NOT NULL,
              at INTEGER NOT NULL,
              PRIMARY KEY (session, by_seat, about_seat)
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER practice_question_used AFTER INSERT ON event WHEN NEW.type = 'PracticeArranged' BEGIN
              INSERT OR IGNORE INTO question_use (question, session, bank)
                SELECT planned.value ->> '$.question.prompt', session.id, round.value ->> '$.origin.bank'
                FROM session, json_each(NEW.data, '$.laterRounds') AS round, json_each(round.value, '$.questions') AS planned
                WHERE session.number = NEW.session;
            END;
            """;

    /*
     * What every append changes beside its events, in rows so short that those of all live sessions lie on a page or two; the
     * session's own row is rewritten only where something in it is new. An index of commands is not needed: who expects the
     * right number has read the log up to it and knows every command in it, and for whoever does not the log is looked through.
     * Nor are triggers that ask of each event whether it brings questions along: whoever stores it knows, and they cost a
     * quarter of an append.
     */
    private static final String ENDS_OF_LOGS = """
            CREATE TABLE log_end (
              session INTEGER PRIMARY KEY REFERENCES session (number),
              seq INTEGER NOT NULL,
              at INTEGER NOT NULL
            ) STRICT;
            INSERT INTO log_end (session, seq, at) SELECT number, last_seq, updated_at FROM session;
            ALTER TABLE session DROP COLUMN last_seq;
            ALTER TABLE session DROP COLUMN updated_at;
            DROP TABLE command;
            DROP TRIGGER question_used;
            DROP TRIGGER added_question_used;
            DROP TRIGGER practice_question_used;
            """;

    /*
     * What a session has beside its main stream, which stays where it was: every other stream is a row that holds its end, as log_end
     * does, and events of its own. An append to the main stream alone touches neither table.
     */
    private static final String STREAMS = """
            CREATE TABLE stream (
              number INTEGER PRIMARY KEY,
              session INTEGER NOT NULL REFERENCES session (number),
              name TEXT NOT NULL,
              seq INTEGER NOT NULL,
              at INTEGER NOT NULL,
              UNIQUE (session, name)
            ) STRICT;
            CREATE TABLE stream_event (
              stream INTEGER NOT NULL REFERENCES stream (number),
              seq INTEGER NOT NULL,
              at INTEGER NOT NULL,
              "by" TEXT NOT NULL,
              command_id TEXT NOT NULL,
              type TEXT NOT NULL,
              data TEXT NOT NULL,
              PRIMARY KEY (stream, seq)
            ) STRICT;
            DROP VIEW log;
            CREATE VIEW log AS
              SELECT session.id AS session, seq, at, "by", command_id, type, data, 'main' AS stream
              FROM event JOIN session ON session.number = event.session
              UNION ALL SELECT session.id, stream_event.seq, stream_event.at, "by", command_id, type, data, stream.name
              FROM stream_event JOIN stream ON stream.number = stream_event.stream JOIN session ON session.number = stream.session;
            """;

    private static final List<String> MIGRATIONS = List.of(FIRST, FAVOURITES_AND_USES, USES_OF_ADDED_QUESTIONS, RUBRICS, SHARES, FULLER_SUMMARIES, ERASURES,
            PRACTICE, ENDS_OF_LOGS, STREAMS);
    static final int VERSION = MIGRATIONS.size();

    private Schema() {}

    /** The version of a file that is Hotseat's or still empty. @throws CannotOpenStorage where it is neither, or newer */
    static int check(Path file, Statements statements) throws SQLException {
        var application = statements.number("PRAGMA application_id");
        var isEmpty = statements.number("SELECT count(*) FROM sqlite_schema") == 0;
        if (application != APPLICATION_ID && !(application == 0 && isEmpty)) {
            throw new CannotOpenStorage(file + " is a database of another program; choose another data folder", null);
        }
        var found = (int) statements.number("PRAGMA user_version");
        if (found > VERSION) {
            throw new CannotOpenStorage(file + " was written by a newer Hotseat: its schema is version " + found
                    + ", this one supports up to version " + VERSION
                    + "; start the newer Hotseat, or choose another data folder", null);
        }
        return found;
    }

    /** Brings the file to {@link #VERSION}, all or nothing, also where another process is at the same. */
    static void migrate(Path file, Statements statements) throws SQLException {
        statements.begin();
        var found = check(file, statements);
        if (found < VERSION) {
            for (var migration : MIGRATIONS.subList(found, VERSION)) {
                statements.script(migration);
            }
            statements.script("PRAGMA application_id = " + APPLICATION_ID + "; PRAGMA user_version = " + VERSION);
        }
        statements.commit();
    }
}
