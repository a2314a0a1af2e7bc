package dev.hotseat.matchmaking;

import dev.hotseat.matchmaking.Standing.Free;
import dev.hotseat.matchmaking.Standing.InSession;
import dev.hotseat.matchmaking.Standing.Invited;
import dev.hotseat.matchmaking.Standing.Inviting;
import dev.hotseat.matchmaking.Standing.Matched;
import dev.hotseat.matchmaking.Standing.Offered;
import dev.hotseat.matchmaking.Standing.Out;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Everybody on the way to a partner. Each person is in it once, whatever their tabs; what two have between them stands with
 * both. It is made of nothing but its waiters, so who stores them has stored it. Immutable.
 */
public record Pool(Map<PersonId, Waiter> waiters) {
    /** People who may have a place at a time. */
    public static final int PLACES_MAX = 2_000;
    /** How long an offer stands. */
    public static final long OFFER_MS = 30_000;
    /** How long somebody has to appear after a match. */
    public static final long COME_MS = 3 * 60_000;
    /** How long a lost connection keeps its place. */
    public static final long AWAY_MS = 2 * 60_000;
    /** How long an invitation by link stands. */
    public static final long INVITATION_MS = 24 * 3_600_000L;
    /** How long it is told why somebody no longer waits. */
    public static final long TOLD_MS = 3_600_000;
    /** How long the way into one's session is shown here. */
    public static final long IN_SESSION_MS = 4 * 3_600_000L;

    public static final Pool EMPTY = new Pool(Map.of());
    static final Comparator<Waiter> BY_PLACE = Comparator.comparingLong(Waiter::place);

    public Pool {
        waiters = Map.copyOf(waiters);
    }

    /** The pool after somebody's move at this instant: what time did until then comes first, matching last. */
    public Pool after(Move move, long now) {
        var moves = new Moves(new HashMap<>(waiters), now);
        moves.passTime();
        moves.make(move);
        moves.match();
        return new Pool(moves.waiters());
    }

    /** The place of a person, where they have one. */
    public Optional<Waiter> find(PersonId person) {
        return Optional.ofNullable(waiters.get(person));
    }

    /** Who holds the invitation whose link has this hash. */
    public Optional<Waiter> inviting(String linkHash) {
        return waiters.values().stream().filter(each -> each.standing() instanceof Inviting inviting && inviting.linkHash().equals(linkHash)).findFirst();
    }

    /** Whom this person is together with: a partner offered or matched, or the friends of one invitation; never themselves. */
    public List<Waiter> companions(Waiter waiter) {
        return switch (waiter.standing()) {
            case Offered(var partner, _, _) -> List.of(waiters.get(partner));
            case Matched(var partner, _, _) -> List.of(waiters.get(partner));
            case Inviting _ -> guests(waiter.person());
            case Invited(var by) -> Stream.concat(Stream.of(waiters.get(by)), guests(by).stream().filter(each -> !each.equals(waiter))).toList();
            case InSession(var session, _, _) -> waiters.values().stream().filter(each -> !each.equals(waiter)
                    && each.standing() instanceof InSession there && there.session().equals(session)).sorted(BY_PLACE).toList();
            case Free _, Out _ -> List.of();
        };
    }

    private List<Waiter> guests(PersonId host) {
        return waiters.values().stream().filter(each -> each.standing() instanceof Invited(var by) && by.equals(host)).sorted(BY_PLACE).toList();
    }

    /** Groups that are complete and have no session yet, the first to wait first in each. */
    public List<List<Waiter>> ready() {
        var guests = waiters.values().stream().filter(each -> each.standing() instanceof Invited).sorted(BY_PLACE)
                .collect(Collectors.groupingBy(each -> ((Invited) each.standing()).by()));
        var groups = new ArrayList<List<Waiter>>();
        for (var waiter : waiters.values()) {
            if (waiter.standing() instanceof Inviting inviting) {
                var invited = guests.getOrDefault(waiter.person(), List.of());
                if (invited.size() + 1 >= inviting.chairs()) {
                    groups.add(Stream.concat(Stream.of(waiter), invited.stream()).toList());
                }
            } else if (cameBoth(waiter)) {
                var partner = waiters.get(((Matched) waiter.standing()).partner());
                if (waiter.place() < partner.place()) {
                    groups.add(List.of(waiter, partner));
                }
            }
        }
        return groups.stream().sorted(Comparator.comparingLong(group -> group.getFirst().place())).toList();
    }

    private boolean cameBoth(Waiter waiter) {
        return waiter.standing() instanceof Matched mine && mine.came()
                && waiters.get(mine.partner()).standing() instanceof Matched theirs && theirs.came();
    }

    /** Those who wait for a partner now: whoever is free or offered one, and may begin. */
    public List<Waiter> waiting(long now) {
        return waiters.values().stream().filter(each -> (each.free() || each.standing() instanceof Offered) && each.want().from() <= now)
                .sorted(BY_PLACE).toList();
    }

    /** Whose place is not as it was before: who has to be stored and told. */
    public Set<PersonId> changedSince(Pool before) {
        // Most stay as they were, so only those who changed are sorted.
        return Stream.concat(waiters.values().stream().filter(waiter -> !waiter.equals(before.waiters.get(waiter.person()))).map(Waiter::person),
                before.waiters.keySet().stream().filter(person -> !waiters.containsKey(person))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The next instant at which time alone may change something; empty where it never will. */
    public Optional<Long> nextAt(long now) {
        return waiters.values().stream().flatMapToLong(each -> instants(each)).filter(at -> at > now).boxed().min(Comparator.naturalOrder());
    }

    private static LongStream instants(Waiter waiter) {
        return switch (waiter.standing()) {
            case Free _ -> LongStream.concat(LongStream.of(Deadlines.awayEnds(waiter)),
                    Stream.of(Fit.values()).mapToLong(fit -> waiter.waitingSince() + fit.fromMs()));
            case Offered(_, var until, _) -> LongStream.of(until);
            case Matched(_, var until, _) -> LongStream.of(until);
            case Inviting(_, _, var until) -> LongStream.of(until);
            case Invited _ -> LongStream.empty();
            case InSession(_, _, var since) -> LongStream.of(since + IN_SESSION_MS);
            case Out(_, var at) -> LongStream.of(at + TOLD_MS);
        };
    }
}
