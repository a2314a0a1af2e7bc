package dev.hotseat.practice;

import dev.hotseat.bankshelf.QuestionUses;
import dev.hotseat.insights.Judged;
import dev.hotseat.matchmaking.PersonId;
import dev.hotseat.repetition.Review;
import dev.hotseat.repetition.Review.Answered;
import dev.hotseat.room.ServerClock;
import dev.hotseat.session.Phase;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.SessionLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody did, read from the logs of their sessions each time: it is a fold and nothing of it is kept. Thread-safe. */
public final class Histories {
    /** How far back it reads, in sessions. */
    public static final int SESSIONS_MAX = 100;

    /** @param judged what others, or alone this person, said about their answers; empty while forms are sealed */
    public record Past(PracticeBook.Seated seat, String title, String about, Phase phase, boolean alone, List<String> with, Optional<Judged> judged,
                       List<Answered> answers) {}

    private final Vertx vertx;
    private final PracticeBook book;
    private final SessionLog log;
    private final QuestionUses uses;
    private final ServerClock clock;

    public Histories(Vertx vertx, PracticeBook book, SessionLog log, QuestionUses uses, ServerClock clock) {
        this.vertx = vertx;
        this.book = book;
        this.log = log;
        this.uses = uses;
        this.clock = clock;
    }

    /** Sessions of a person, the newest first; one log after the other, since many at once would fill the memory for nothing. */
    public Future<List<Past>> of(PersonId person) {
        return book.sessions(person, SESSIONS_MAX).compose(seats -> {
            var pasts = new ArrayList<Past>();
            Future<Void> read = Future.succeededFuture();
            for (var seat : seats) {
                read = read.compose(_ -> log.readAll(seat.session()))
                        .compose(events -> vertx.executeBlocking(() -> events.isEmpty() ? Stream.<Past>of() : Stream.of(past(seat, SessionState.of(events))),
                        false))
                        .map(each -> {
                            each.forEach(pasts::add);
                            return null;
                        });
            }
            return read.map(pasts);
        });
    }

    private static Past past(PracticeBook.Seated seat, SessionState state) {
        var judged = Judged.ofPractice(seat.session(), state, seat.seat());
        return new Past(seat, state.setup().title(), state.setup().roleInterviewedFor(), state.phase(), state.practice().orElseThrow().alone(),
                state.seating().seats().values().stream().filter(each -> !each.id().equals(seat.seat())).map(Seat::name).toList(), judged,
                judged.map(found -> answers(found, state)).orElse(List.of()));
    }

    private static List<Answered> answers(Judged judged, SessionState state) {
        var prompts = state.rounds().stream().flatMap(round -> round.agenda().questions().stream())
                .collect(Collectors.toMap(PlannedQuestion::id, planned -> planned.question().prompt()));
        Map<QuestionId, Double> means = judged.grades().stream().collect(Collectors.groupingBy(Judged.Grade::question,
                Collectors.averagingInt(Judged.Grade::rank)));
        return means.entrySet().stream().map(mean -> new Answered(prompts.get(mean.getKey()), state.at(),
                Review.quality(mean.getValue(), judged.scale().levels().size()))).toList();
    }

    /** What a person stumbled over, with when it is due. */
    public static List<Review> reviews(List<Past> pasts) {
        return Review.of(pasts.stream().flatMap(past -> past.answers().stream()).toList());
    }

    /** Prompts of every question that was planned in a session of this person's, in whatever part. */
    public Future<Set<String>> had(PersonId person) {
        return book.sessions(person, Integer.MAX_VALUE).compose(seats -> uses.plannedIn(seats.stream().map(PracticeBook.Seated::session).toList()));
    }

    /** Prompts that are due again for this person, the most overdue first. */
    public Future<Set<String>> due(PersonId person) {
        return of(person).map(pasts -> reviews(pasts).stream().filter(review -> review.due(clock.nowMs())).map(Review::prompt)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
