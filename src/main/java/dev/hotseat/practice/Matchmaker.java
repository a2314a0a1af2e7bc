package dev.hotseat.practice;

import dev.hotseat.matchmaking.Move;
import dev.hotseat.matchmaking.PersonId;
import dev.hotseat.matchmaking.Pool;
import dev.hotseat.matchmaking.Waiter;
import dev.hotseat.refusal.Limit;
import dev.hotseat.refusal.RefusalException;
import dev.hotseat.room.Mailbox;
import dev.hotseat.room.ServerClock;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps the pool: one move after the other, each stored before anybody is told. Knows whose pages are there by who asks
 * for news, and has the session made once a group is complete. Thread-safe; everything runs on one event loop.
 */
public final class Matchmaker {
    private static final System.Logger LOG = System.getLogger(Matchmaker.class.getName());
    /** A page asks again at once after an answer; who has not for so long is gone. */
    private static final long PAGE_GONE_MS = 10_000;
    private static final long LOOK_EVERY_MS = 500;
    private static final long TRY_AGAIN_MS = 5_000;

    /** As many people are on the way to a partner as may be. Nobody's place was changed. */
    public static final class Full extends RefusalException {
        private static final long serialVersionUID = 1;

        Full() {
            super(Kind.TOO_MANY, "practice-full", "Too often", "At most " + Pool.PLACES_MAX + " people can be on the way to a partner or in practices"
                    + " that began lately. Practise alone, or try again in a while.", Optional.of(Limit.PRACTICE_PLACES));
        }
    }

    /** A page that waits for news. */
    private final class Page {
        final PersonId person;
        final Predicate<Pool> news;
        final Promise<Pool> told = Promise.promise();
        long timer;

        Page(PersonId person, Predicate<Pool> news) {
            this.person = person;
            this.news = news;
        }

        void tell() {
            if (pages.remove(this)) {
                vertx.cancelTimer(timer);
                watch(person);
                told.complete(pool);
            }
        }
    }

    private final Vertx vertx;
    private final Context context;
    private final Mailbox mailbox;
    private final PracticeBook book;
    private final SessionMaker maker;
    private final ServerClock clock;
    private final Set<Page> pages = new HashSet<>();
    private final Map<PersonId, Long> watched = new HashMap<>();
    private final Set<String> making = new HashSet<>();
    private volatile Pool pool;
    private long lookedAt;

    private Matchmaker(Vertx vertx, PracticeBook book, SessionMaker maker, ServerClock clock, Pool stored) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.mailbox = new Mailbox(context);
        this.book = book;
        this.maker = maker;
        this.clock = clock;
        this.pool = stored;
    }

    /** Takes up everybody's place as it was stored; each has the usual grace to come back from now on. */
    public static Future<Matchmaker> start(Vertx vertx, PracticeBook book, SessionMaker maker, ServerClock clock) {
        return book.places().compose(stored -> {
            var matchmaker = new Matchmaker(vertx, book, maker, clock, stored);
            return Future.join(stored.waiters().keySet().stream().map(person -> matchmaker.move(new Move.Away(person))).toList())
                    .map(_ -> {
                        matchmaker.context.runOnContext(_ -> vertx.setPeriodic(LOOK_EVERY_MS, _ -> matchmaker.look()));
                        return matchmaker;
                    });
        });
    }

    /** Everybody's place now. */
    public Pool pool() {
        return pool;
    }

    /** Makes a move; the future has the pool as it is stored with it. */
    public Future<Pool> move(Move move) {
        return move(move, List.of());
    }

    /** As above, where it comes from a page of this person's. */
    public Future<Pool> moveOf(PersonId person, Move move) {
        return move(move).onSuccess(_ -> context.runOnContext(_ -> watch(person)));
    }

    private Future<Pool> move(Move move, List<PracticeBook.Seated> seats) {
        return mailbox.post(() -> {
            var before = pool;
            var now = clock.nowMs();
            var after = before.after(move, now);
            lookedAt = now;
            if (after.waiters().size() > Math.max(before.waiters().size(), Pool.PLACES_MAX)) {
                return Future.failedFuture(new Full());
            }
            return after.equals(before) && seats.isEmpty() ? Future.succeededFuture(before) : book.keep(before, after, seats).map(_ -> {
                pool = after;
                List.copyOf(pages).stream().filter(page -> page.news.test(after)).forEach(Page::tell);
                makeSessions();
                return after;
            });
        });
    }

    /**
     * The pool once it is news to a page of this person's, or as it is after this time. {@code gone} ends the waiting where
     * the page goes.
     */
    public Future<Pool> news(PersonId person, Predicate<Pool> isNews, long withinMs, Future<Void> gone) {
        var page = new Page(person, isNews);
        context.runOnContext(_ -> {
            pages.add(page);
            page.timer = vertx.setTimer(withinMs, _ -> page.tell());
            if (pool.find(person).filter(waiter -> waiter.awaySince() != 0).isPresent()) {
                move(new Move.Back(person));
            }
            if (isNews.test(pool)) {
                page.tell();
            }
        });
        gone.onComplete(_ -> context.runOnContext(_ -> page.tell()));
        return page.told.future();
    }

    /** Looks, a while after each sign of life, whether there is another. */
    private void watch(PersonId person) {
        var before = watched.put(person, vertx.setTimer(PAGE_GONE_MS, _ -> {
            watched.remove(person);
            if (pages.stream().noneMatch(page -> page.person.equals(person)) && pool.find(person).filter(waiter -> waiter.awaySince() == 0).isPresent()) {
                move(new Move.Away(person));
            }
        }));
        if (before != null) {
            vertx.cancelTimer(before);
        }
    }

    private void look() {
        var now = clock.nowMs();
        if (pool.nextAt(lookedAt).filter(at -> at <= now).isPresent()) {
            move(new Move.Tick()).onFailure(failure -> LOG.log(Level.WARNING, "who waits for a partner was not stored: " + failure.getMessage()));
        }
        if (!pool.ready().isEmpty()) {
            makeSessions();
        }
    }

    private void makeSessions() {
        for (var group : pool.ready()) {
            var name = group.stream().map(Waiter::key).collect(Collectors.joining(" "));
            if (making.add(name)) {
                maker.make(group).compose(made -> move(made.<Move>map(seats -> new Move.Seated(seats.getFirst().session().value(),
                                seats.stream().collect(Collectors.toMap(PracticeBook.Seated::person, seat -> seat.seat().value()))))
                        .orElseGet(() -> new Move.Unsuited(group.stream().map(Waiter::person).toList())), made.orElse(List.of())))
                        .onSuccess(_ -> context.runOnContext(_ -> making.remove(name)))
                        .onFailure(failure -> {
                            LOG.log(Level.WARNING, "a practice session could not be made, and is tried again: " + failure.getMessage());
                            vertx.setTimer(TRY_AGAIN_MS, _ -> context.runOnContext(_ -> making.remove(name)));
                        });
            }
        }
    }

    /** Seats somebody who practises alone, at once. */
    public Future<List<PracticeBook.Seated>> alone(Move.Newcomer who) {
        return maker.make(List.of(who.alone(clock.nowMs()))).compose(made -> made.isEmpty() ? Future.succeededFuture(List.of())
                : move(new Move.Tick(), made.get()).map(_ -> made.get()));
    }
}
