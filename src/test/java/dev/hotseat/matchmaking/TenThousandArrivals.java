package dev.hotseat.matchmaking;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.matchmaking.Standing.Matched;
import dev.hotseat.matchmaking.Standing.Offered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * People who come at random, one every twenty seconds in the middle, want this and that, and mostly do what is asked of them.
 * The clock is a number and the chance has a seed, so a run is the same on every machine.
 */
final class TenThousandArrivals {
    private static final double MEAN_ARRIVAL_MS = 20_000;
    private static final double DECLINES = 0.04;
    private static final double ANSWERS_NOT = 0.04;
    private static final double COMES_NOT = 0.04;
    private static final List<String> BANKS = List.of("java", "aws", "star");

    /** One who got a session: how long that took from joining, how well the two fit, and how long each had waited at the offer. */
    record Met(long waitedMs, Fit fit, long shorterWaitMs) {}

    record Due(long at, long number, PersonId person, Act act) {}

    enum Act { ARRIVES, REPLIES, COMES, TICK }

    private final Random random;
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::number));
    private final Map<PersonId, Met> offered = new HashMap<>();
    private final List<Met> met = new ArrayList<>();
    private final Map<Fit, Integer> fits = new EnumMap<>(Fit.class);
    private Pool pool = Pool.EMPTY;
    private long now;
    private long number;
    private long nextTick = Long.MAX_VALUE;
    private int noShows;
    private int mostWaiting;

    private TenThousandArrivals(long seed) {
        random = new Random(seed);
    }

    static TenThousandArrivals run(int arrivals, long seed) {
        var run = new TenThousandArrivals(seed);
        var at = 0L;
        for (var i = 0; i < arrivals; i++) {
            at += (long) (-Math.log(1 - run.random.nextDouble()) * MEAN_ARRIVAL_MS);
            run.plan(at, People.person(i), Act.ARRIVES);
        }
        while (!run.due.isEmpty()) {
            run.next();
        }
        return run;
    }

    private void plan(long at, PersonId person, Act act) {
        due.add(new Due(at, number++, person, act));
    }

    private void next() {
        var event = due.remove();
        now = event.at();
        switch (event.act()) {
            case ARRIVES -> step(new Move.Join(arrival(event.person())));
            case REPLIES -> step(new Move.Reply(event.person(), random.nextDouble() >= DECLINES));
            case COMES -> step(new Move.Come(event.person()));
            case TICK -> step(new Move.Tick());
        }
    }

    private Move.Newcomer arrival(PersonId person) {
        var banks = new ArrayList<>(BANKS);
        Collections.shuffle(banks, random);
        var want = new Want(banks.subList(0, 1 + random.nextInt(3)), Difficulty.values()[1 + random.nextInt(3)],
                List.of(15, 20, 30, 45).get(random.nextInt(4)), random.nextDouble() < 0.8 ? "en" : "de", 0);
        var number = (int) Long.parseLong(person.value().substring(40), 16);
        return People.newcomer(number, want);
    }

    private void step(Move move) {
        var before = pool;
        pool = pool.after(move, now);
        mostWaiting = Math.max(mostWaiting, pool.waiting(now).size());
        for (var person : pool.changedSince(before)) {
            pool.find(person).ifPresent(waiter -> answer(before, waiter));
        }
        pool.ready().forEach(pair -> {
            pair.forEach(each -> {
                met.add(new Met(now - each.joinedAt(), offered.get(each.person()).fit(), offered.get(each.person()).shorterWaitMs()));
                fits.merge(offered.get(each.person()).fit(), 1, Integer::sum);
            });
            pair.forEach(each -> pool = pool.after(new Move.Leave(each.person()), now));
        });
        if (nextTick <= now) {
            nextTick = Long.MAX_VALUE;
        }
        pool.nextAt(now).filter(at -> at < nextTick).ifPresent(at -> {
            nextTick = at;
            plan(at, null, Act.TICK);
        });
    }

    private void answer(Pool before, Waiter waiter) {
        var was = before.find(waiter.person()).map(Waiter::standing).orElse(Standing.FREE);
        switch (waiter.standing()) {
            case Offered offer when !(was instanceof Offered) -> {
                var partner = pool.find(offer.partner()).orElseThrow();
                offered.put(waiter.person(), new Met(0, Fit.of(waiter, partner).orElseThrow(),
                        Math.min(now - waiter.waitingSince(), now - partner.waitingSince())));
                if (random.nextDouble() >= ANSWERS_NOT) {
                    plan(now + 2_000 + random.nextInt(20_000), waiter.person(), Act.REPLIES);
                }
            }
            case Matched _ when !(was instanceof Matched) -> {
                if (random.nextDouble() >= COMES_NOT) {
                    plan(now + 1_000 + random.nextInt(30_000), waiter.person(), Act.COMES);
                } else {
                    noShows++;
                }
            }
            case Standing.Free _, Offered _, Matched _, Standing.Inviting _, Standing.Invited _, Standing.InSession _, Standing.Out _ -> { }
        }
    }

    List<Met> met() {
        return met;
    }

    Pool left() {
        return pool;
    }

    long waitedMs(double share) {
        var sorted = met.stream().mapToLong(Met::waitedMs).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    double share(Fit fit) {
        return (double) fits.getOrDefault(fit, 0) / met.size();
    }

    @Override
    public String toString() {
        return ("%,d got a session, %d did not come after a match, at most %d waited at once; from joining to the session: median %d s, p90 %d s, p99 %d s; "
                + "fit: exact %.1f %%, near %.1f %%, wide %.1f %%")
                .formatted(met.size(), noShows, mostWaiting, waitedMs(0.5) / 1000, waitedMs(0.9) / 1000, waitedMs(0.99) / 1000,
                        100 * share(Fit.EXACT), 100 * share(Fit.NEAR), 100 * share(Fit.WIDE));
    }
}
