package dev.hotseat.matchmaking;

import dev.hotseat.matchmaking.Move.Away;
import dev.hotseat.matchmaking.Move.Back;
import dev.hotseat.matchmaking.Move.Begin;
import dev.hotseat.matchmaking.Move.Block;
import dev.hotseat.matchmaking.Move.Come;
import dev.hotseat.matchmaking.Move.Follow;
import dev.hotseat.matchmaking.Move.Invite;
import dev.hotseat.matchmaking.Move.Join;
import dev.hotseat.matchmaking.Move.Leave;
import dev.hotseat.matchmaking.Move.Newcomer;
import dev.hotseat.matchmaking.Move.Reply;
import dev.hotseat.matchmaking.Move.Seated;
import dev.hotseat.matchmaking.Move.Tick;
import dev.hotseat.matchmaking.Move.Unsuited;
import dev.hotseat.matchmaking.Standing.Free;
import dev.hotseat.matchmaking.Standing.InSession;
import dev.hotseat.matchmaking.Standing.Invited;
import dev.hotseat.matchmaking.Standing.Inviting;
import dev.hotseat.matchmaking.Standing.Matched;
import dev.hotseat.matchmaking.Standing.Offered;
import dev.hotseat.matchmaking.Standing.Out;
import dev.hotseat.matchmaking.Standing.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One step of the pool: its waiters while they change at one instant. Confined to the step. */
final class Moves {
    private final Map<PersonId, Waiter> waiters;
    private final long now;

    Moves(Map<PersonId, Waiter> waiters, long now) {
        this.waiters = waiters;
        this.now = now;
    }

    Map<PersonId, Waiter> waiters() {
        return waiters;
    }

    /** Ends what is over by now. The last in the order of waiting comes first, so that of two who go to the front the first stays first. */
    void passTime() {
        for (var person : waiters.values().stream().sorted(Pool.BY_PLACE.reversed()).map(Waiter::person).toList()) {
            var waiter = waiters.get(person);
            if (waiter != null) {
                expire(waiter);
            }
        }
    }

    private void expire(Waiter waiter) {
        switch (waiter.standing()) {
            case Free _ when Deadlines.awayEnds(waiter) <= now -> out(waiter, Why.AWAY);
            case Offered(var partner, var until, var accepted) when until <= now -> {
                if (accepted) {
                    front(waiter.passing(partner));
                } else {
                    out(waiter, Why.NO_ANSWER);
                }
            }
            case Matched(var partner, var until, var came) when until <= now && !(came && came(partner)) -> {
                if (came) {
                    front(waiter.passing(partner));
                } else {
                    out(waiter, Why.NO_SHOW);
                }
            }
            case Inviting(_, _, var until) when until <= now -> endInvitation(waiter);
            case InSession(_, _, var since) when since + Pool.IN_SESSION_MS <= now -> waiters.remove(waiter.person());
            case Out(_, var at) when at + Pool.TOLD_MS <= now -> waiters.remove(waiter.person());
            case Free _, Offered _, Matched _, Inviting _, Invited _, InSession _, Out _ -> { }
        }
    }

    /** Whether they were there in time; who was already sent to the front at this instant was. */
    private boolean came(PersonId person) {
        return waiters.get(person).standing() instanceof Matched matched && matched.came();
    }

    void make(Move move) {
        switch (move) {
            case Join(var who) -> enter(who, Standing.FREE);
            case Invite(var who, var hash, var chairs) -> enter(who, new Inviting(hash, chairs, now + Pool.INVITATION_MS));
            case Follow(var who, var hash) -> follow(who, hash);
            case Begin(var person) -> begin(person);
            case Leave(var person) -> leave(person);
            case Reply(var person, var yes) -> reply(person, yes);
            case Come(var person) -> change(person, waiter -> waiter.standing() instanceof Matched(var partner, var until, _)
                    ? waiter.at(new Matched(partner, until, true)) : waiter);
            case Away(var person) -> change(person, waiter -> waiter.awaySince() == 0 ? waiter.away(now) : waiter);
            case Back(var person) -> change(person, waiter -> waiter.away(0));
            case Block(var person, var whom) -> block(person, whom);
            case Seated(var session, var seats) -> seats.forEach((person, seat) -> change(person, waiter -> waiter.at(new InSession(session, seat, now))));
            case Unsuited(var people) -> unsuited(people);
            case Tick _ -> { }
        }
    }

    private void change(PersonId person, UnaryOperator<Waiter> by) {
        waiters.computeIfPresent(person, (_, waiter) -> by.apply(waiter));
    }

    /** A second tab finds the place that there is; only what is over gives way to a new one. */
    private void enter(Newcomer who, Standing standing) {
        var held = waiters.get(who.person());
        if (held == null || held.standing() instanceof Out || held.standing() instanceof InSession) {
            waiters.put(who.person(), who.at(back(), now, standing));
        } else {
            waiters.put(who.person(), held.away(0));
        }
    }

    private void follow(Newcomer who, String linkHash) {
        var host = new Pool(waiters).inviting(linkHash).filter(each -> !each.person().equals(who.person()));
        var free = host.filter(each -> new Pool(waiters).companions(each).size() + 1 < ((Inviting) each.standing()).chairs());
        var held = waiters.get(who.person());
        if (free.isPresent() && !(held != null && held.standing() instanceof Invited(var by) && by.equals(free.get().person()))) {
            if (held != null) {
                leave(who.person());
            }
            waiters.put(who.person(), who.at(back(), now, new Invited(free.get().person())));
        }
    }

    private void begin(PersonId person) {
        change(person, waiter -> waiter.standing() instanceof Inviting(var hash, var chairs, var until) && !guests(person).isEmpty()
                ? waiter.at(new Inviting(hash, Math.min(chairs, guests(person).size() + 1), until)) : waiter);
    }

    private List<Waiter> guests(PersonId host) {
        return new Pool(waiters).companions(waiters.get(host));
    }

    private void leave(PersonId person) {
        var waiter = waiters.get(person);
        if (waiter == null) {
            return;
        }
        switch (waiter.standing()) {
            case Offered(var partner, _, _) -> front(waiters.get(partner).passing(person));
            case Matched(var partner, _, _) -> front(waiters.get(partner).passing(person));
            case Inviting _ -> endInvitation(waiter);
            case Free _, Invited _, InSession _, Out _ -> { }
        }
        waiters.remove(person);
    }

    private void reply(PersonId person, boolean yes) {
        var waiter = waiters.get(person);
        if (waiter == null || !(waiter.standing() instanceof Offered(var partnerId, var until, _))) {
            return;
        }
        var partner = waiters.get(partnerId);
        if (!yes) {
            front(partner.passing(person));
            waiters.put(person, waiter.passing(partnerId).placed(back()).at(Standing.FREE));
        } else if (partner.standing() instanceof Offered theirs && theirs.accepted()) {
            waiters.put(person, waiter.at(new Matched(partnerId, now + Pool.COME_MS, false)));
            waiters.put(partnerId, partner.at(new Matched(person, now + Pool.COME_MS, false)));
        } else {
            waiters.put(person, waiter.at(new Offered(partnerId, until, true)));
        }
    }

    /** Who waits together with somebody they block is parted from them at once. */
    private void block(PersonId person, PersonId whom) {
        change(person, waiter -> waiter.blocking(whom));
        var waiter = waiters.get(person);
        var together = waiter != null && (waiter.standing() instanceof Offered(var offered, _, _) && offered.equals(whom)
                || waiter.standing() instanceof Matched(var matched, _, _) && matched.equals(whom));
        if (together) {
            front(waiters.get(whom));
            front(waiters.get(person));
        }
    }

    private void unsuited(List<PersonId> people) {
        for (var person : people.reversed()) {
            var waiter = waiters.get(person);
            switch (waiter == null ? Standing.FREE : waiter.standing()) {
                case Matched(var partner, _, _) -> front(waiter.passing(partner));
                case Inviting _, Invited _ -> out(waiter, Why.NOTHING_NEW);
                case Free _, Offered _, InSession _, Out _ -> { }
            }
        }
    }

    private void endInvitation(Waiter host) {
        guests(host.person()).forEach(guest -> out(guest, Why.INVITATION_ENDED));
        out(host, Why.INVITATION_ENDED);
    }

    private void out(Waiter waiter, Why why) {
        waiters.put(waiter.person(), waiter.at(new Out(why, now)));
    }

    private void front(Waiter waiter) {
        waiters.put(waiter.person(), waiter.placed(waiters.values().stream().mapToLong(Waiter::place).min().orElse(1) - 1).at(Standing.FREE));
    }

    private long back() {
        return waiters.values().stream().mapToLong(Waiter::place).max().orElse(0) + 1;
    }

    /** In the order of waiting each takes the best of those behind that both take by now; of equals the one who waits longest. */
    void match() {
        var free = new ArrayList<>(waiters.values().stream().filter(waiter -> waiter.availableAt(now)).sorted(Pool.BY_PLACE).toList());
        while (!free.isEmpty()) {
            var first = free.removeFirst();
            Waiter best = null;
            Fit bestFit = null;
            for (var other : free) {
                var fit = Fit.of(first, other).orElse(null);
                if (fit != null && fit.compareTo(first.takes(now)) <= 0 && fit.compareTo(other.takes(now)) <= 0
                        && (bestFit == null || fit.compareTo(bestFit) < 0)) {
                    best = other;
                    bestFit = fit;
                }
            }
            if (best != null) {
                free.remove(best);
                waiters.put(first.person(), first.at(new Offered(best.person(), now + Pool.OFFER_MS, false)));
                waiters.put(best.person(), best.at(new Offered(first.person(), now + Pool.OFFER_MS, false)));
            }
        }
    }
}
