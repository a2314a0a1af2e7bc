package dev.hotseat.web.caller;

import dev.hotseat.session.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may call a route. Each of these names one kind of caller, and {@link #or} puts them together. Immutable.
 *
 * @param seats      roles whose seats' links are good for it
 * @param shares     whether a shared link is
 * @param practising whether a practice code is
 * @param ownMachine whether whoever is on the server's own machine needs to show nothing
 * @param words      for people, each as in "only the host may do this"
 */
public record Who(boolean anybody, boolean host, Set<Role> seats, boolean shares, boolean practising, boolean ownMachine, List<String> words) {
    public static final Who ANYBODY = new Who(true, false, Set.of(), false, false, false, List.of("anybody"));
    public static final Who HOST = new Who(false, true, Set.of(), false, false, false, List.of("the host"));
    public static final Who LEAD = seats(Role::leads, "the lead");
    public static final Who PANEL = seats(Role::grades, "the panel");
    public static final Who TOLD_FEEDBACK = seats(Role::toldFeedback, "the candidate", "the panel");
    public static final Who REGRADER = seats(Role::regrades, "whoever grades again");
    public static final Who EVERY_SEAT = seats(_ -> true, "whoever has a seat");
    public static final Who EVERY_SHARE = new Who(false, false, Set.of(), true, false, false, List.of("whoever has a shared link"));
    public static final Who PRACTISING = new Who(false, false, Set.of(), false, true, false,
            List.of("somebody who practises, with the code that their browser made,"));
    public static final Who OWN_MACHINE = new Who(false, false, Set.of(), false, false, true, List.of("whoever is on the server's own machine"));

    private static Who seats(Predicate<Role> which, String... words) {
        return new Who(false, false, Collections.unmodifiableSet(Arrays.stream(Role.values()).filter(which)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))), false, false, false, List.of(words));
    }

    public Who or(Who other) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(seats);
        roles.addAll(other.seats);
        var all = new ArrayList<>(words);
        all.addAll(other.words);
        return new Who(anybody || other.anybody, host || other.host, Collections.unmodifiableSet(roles), shares || other.shares, practising || other.practising,
                ownMachine || other.ownMachine, List.copyOf(all));
    }

    /** Whether this caller may, wherever they are. */
    public boolean admits(Caller caller) {
        return anybody || switch (caller) {
            case Caller.Nobody _ -> false;
            case Caller.Host _ -> host;
            case Caller.Seated seated -> seats.contains(seated.seat().role());
            case Caller.Shared _ -> shares;
            case Caller.Practising _ -> practising;
        };
    }

    /** Said to those who may not: whom this is for. */
    String onlyThey() {
        var last = words.size() - 1;
        return "Only " + (last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " and " + words.get(last)) + " may do this.";
    }
}
