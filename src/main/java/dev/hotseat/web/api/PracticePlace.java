package dev.hotseat.web.api;

import dev.hotseat.matchmaking.Pool;
import dev.hotseat.matchmaking.Standing.Free;
import dev.hotseat.matchmaking.Standing.InSession;
import dev.hotseat.matchmaking.Standing.Invited;
import dev.hotseat.matchmaking.Standing.Inviting;
import dev.hotseat.matchmaking.Standing.Matched;
import dev.hotseat.matchmaking.Standing.Offered;
import dev.hotseat.matchmaking.Standing.Out;
import dev.hotseat.matchmaking.Standing.Why;
import dev.hotseat.matchmaking.Waiter;
import dev.hotseat.matchmaking.Want;
import dev.hotseat.practice.PracticeCode;
import java.util.List;

/**
 * Where a person stands in finding a partner: all that their page shows of it.
 *
 * @param ahead   how many wait in front
 * @param waiting how many wait for a partner now, this person included
 * @param fitting how many of the others speak this language and named one of these banks
 * @param until   when what is on ends, milliseconds since the epoch; 0 where nothing does
 * @param done    whether this person has done their part: accepted, or come
 * @param with    the names of those this person is together with
 * @param want    what is going to be practised: with a partner, what both agree on
 * @param link    the way into the session, or the link to send to friends; empty where there is none
 */
record PracticePlace(Kind kind, String name, Want want, int ahead, int waiting, int fitting, long since, long until, boolean done, List<String> with,
                     int chairs, Why why, String link) {
    enum Kind { WAITING, OFFERED, MATCHED, INVITING, INVITED, IN_SESSION, OUT }

    static PracticePlace of(Pool pool, Waiter waiter, PracticeCode code, String base, long now) {
        var standing = waiter.standing();
        var others = pool.companions(waiter);
        var together = others.stream().map(Waiter::want).reduce(waiter.want(), Want::with);
        var waiting = pool.waiting(now);
        var ahead = (int) waiting.stream().filter(each -> each.place() < waiter.place()).count();
        var fitting = (int) waiting.stream().filter(each -> !each.person().equals(waiter.person()) && each.want().language().equals(waiter.want().language())
                && each.want().banks().stream().anyMatch(waiter.want().banks()::contains)).count();
        return new PracticePlace(kind(waiter), waiter.name(), standing instanceof Offered || standing instanceof Matched ? together : waiter.want(), ahead,
                waiting.size(), fitting, waiter.waitingSince(), until(waiter), standing instanceof Offered offered && offered.accepted()
                || standing instanceof Matched matched && matched.came(), others.stream().map(Waiter::name).toList(),
                standing instanceof Inviting inviting ? inviting.chairs() : 2, standing instanceof Out(var why, _) ? why : null, link(waiter, code, base));
    }

    private static Kind kind(Waiter waiter) {
        return switch (waiter.standing()) {
            case Free _ -> Kind.WAITING;
            case Offered _ -> Kind.OFFERED;
            case Matched _ -> Kind.MATCHED;
            case Inviting _ -> Kind.INVITING;
            case Invited _ -> Kind.INVITED;
            case InSession _ -> Kind.IN_SESSION;
            case Out _ -> Kind.OUT;
        };
    }

    private static long until(Waiter waiter) {
        return switch (waiter.standing()) {
            case Offered(_, var until, _) -> until;
            case Matched(_, var until, _) -> until;
            case Inviting(_, _, var until) -> until;
            case Free _, Invited _, InSession _, Out _ -> 0;
        };
    }

    private static String link(Waiter waiter, PracticeCode code, String base) {
        return switch (waiter.standing()) {
            case Inviting _ -> base + "/practice/with#" + invitation(code, waiter.key());
            case InSession(var session, _, _) -> base + "/s/" + session + "#" + code.token(waiter.key());
            case Free _, Offered _, Matched _, Invited _, Out _ -> "";
        };
    }

    /** The token of an invitation's link. */
    static String invitation(PracticeCode code, String key) {
        return code.token("invitation " + key);
    }
}
