package dev.hotseat.storage.sqlite.sessionlog;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Scorecard;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Role;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.SessionSummary.Person;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.testing.EarlierDatabase;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a summary tells of a session, and that sessions from before it told as much are told of alike. */
class FullerSummariesTest {
    @TempDir
    Path folder;
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        get(vertx.close());
    }

    private static Story judged() {
        return Sessions.debrief()
                .by(Sessions.LEAD, verdict(Verdict.STRONG_NO))
                .by(Sessions.INTERVIEWER, verdict(Verdict.YES))
                .by(Sessions.LEAD, new Event.ScorecardWithdrawn())
                .by(Sessions.LEAD, verdict(Verdict.NO));
    }

    private static Event verdict(Verdict verdict) {
        var card = new Scorecard(verdict, Confidence.HIGH, "", "", "");
        return new Event.ScorecardSubmitted(card.verdict(), card.confidence(), card.strengths(), card.workOn(), card.forPanel());
    }

    private static SessionSummary summary(String id, Story story) {
        return SessionSummary.of(new SessionId(id), story.state(), story.log().getFirst().at());
    }

    @Test
    void verdictsAreToldOnceTheyAreRevealedAndNoneBefore() {
        assertThat(summary("a", judged()).verdicts()).isEmpty();
        assertThat(summary("a", judged().by(Sessions.LEAD, new Event.ScoresRevealed(List.of()))).verdicts()).containsExactly(Verdict.NO, Verdict.YES);
    }

    @Test
    void everyoneWithASeatIsTold() {
        assertThat(summary("a", Sessions.live()).people()).containsExactly(new Person(Role.LEAD, "The lead"),
                new Person(Role.INTERVIEWER, "The interviewer"), new Person(Role.CANDIDATE, "The candidate"), new Person(Role.OBSERVER, "The observer"));
        assertThat(summary("a", Sessions.live()).startedAt()).isEqualTo(Sessions.START + Sessions.MINUTE);
        assertThat(summary("a", Sessions.lobby()).startedAt()).isZero();
    }

    @Test
    void sessionsThatAnEarlierHotseatStoredAreToldOfAlike() throws SQLException {
        var sealed = judged();
        var revealed = judged().by(Sessions.LEAD, new Event.ScoresRevealed(List.of()), new Event.SessionClosed());
        var passed = Sessions.live().by(Sessions.LEAD, new Event.LeadPassed(Sessions.LEAD, Sessions.INTERVIEWER))
                .byHost(new Event.SeatRevoked(Sessions.OBSERVER));
        var database = get(Database.open(vertx, folder));
        var log = new SqliteSessionLog(vertx, database);
        store(log, "lobby", Sessions.lobby());
        store(log, "sealed", sealed);
        store(log, "revealed", revealed);
        store(log, "passed", passed);
        var told = get(log.list(EnumSet.allOf(Phase.class), 10));
        get(database.close());

        EarlierDatabase.back(folder, 5);
        database = get(Database.open(vertx, folder));
        assertThat(get(new SqliteSessionLog(vertx, database).list(EnumSet.allOf(Phase.class), 10))).isEqualTo(told).hasSize(4);
        get(database.close());
    }

    private static void store(SessionLog log, String id, Story story) {
        // One append is one command's; whose it was does not matter to a summary.
        var command = story.log().getFirst().commandId();
        var events = story.log().stream().map(each -> new Logged<>(each.seq(), each.at(), each.by(), command, each.event())).toList();
        get(log.append(new SessionId(id), 0, events, Optional.of(summary(id, story))));
    }
}
