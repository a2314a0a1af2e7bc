package dev.hotseat.storage.sqlite.engine;

import java.nio.file.Path;
import java.sql.SQLException;

/** A queued write with the answer it owes; what came of it is told only once the transaction is committed. */
final class WriteJob<T> {
    private final Job<T> job;
    private final JobPromise<T> answer;
    private T result;
    private Throwable failure;

    WriteJob(Job<T> job, JobPromise<T> answer) {
        this.job = job;
        this.answer = answer;
    }

    /** Runs the job; throws what it throws, and then the whole transaction has to be undone. */
    void attempt(Statements statements) throws SQLException {
        result = job.run(statements);
    }

    /** Runs the job behind a savepoint; throws only where the transaction itself is lost, and all its jobs with it. */
    void attemptApart(Statements statements) throws SQLException {
        statements.update("SAVEPOINT job");
        try {
            result = job.run(statements);
        } catch (SQLException | RuntimeException | Error e) {
            // An Error too: it is this job's alone, and the writer has to outlive it.
            failure = e;
            undo(statements, e);
        }
        statements.update("RELEASE job");
    }

    private static void undo(Statements statements, Throwable because) throws SQLException {
        try {
            statements.update("ROLLBACK TO job");
        } catch (SQLException e) {
            // A full disk, for one, makes SQLite roll back everything at once: then the first failure is the one to tell.
            throw because instanceof SQLException first ? first : e;
        }
    }

    void committed(Path file) {
        if (failure == null) {
            answer.succeed(result);
        } else {
            answer.fail(Failures.ofWrite(file, failure));
        }
    }

    void fail(Throwable because) {
        answer.fail(because);
    }
}
