package dev.hotseat.matchmaking;

import static dev.hotseat.matchmaking.Stories.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.matchmaking.Standing.Inviting;
import dev.hotseat.matchmaking.Standing.Matched;
import dev.hotseat.matchmaking.Standing.Offered;
import dev.hotseat.matchmaking.Stories.Happened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds in the pool whoever does whatever, whenever. */
class AnyPoolTest {
    @Provide
    static Arbitrary<List<Happened>> stories() {
        return Stories.any();
    }

    private static long endOf(List<Happened> story) {
        return story.stream().mapToLong(Happened::afterMs).sum();
    }

    private static void pairs(Pool pool, BiConsumer<Waiter, Waiter> check) {
        for (var waiter : pool.waiters().values()) {
            switch (waiter.standing()) {
                case Offered(var partner, _, _) -> check.accept(waiter, pool.find(partner).orElseThrow());
                case Matched(var partner, _, _) -> check.accept(waiter, pool.find(partner).orElseThrow());
                case Standing.Free _, Inviting _, Standing.Invited _, Standing.InSession _, Standing.Out _ -> { }
            }
        }
    }

    private static Optional<Fit> taken(Waiter one, Waiter other, long now) {
        return Fit.of(one, other).filter(fit -> fit.compareTo(one.takes(now)) <= 0 && fit.compareTo(other.takes(now)) <= 0);
    }

    @Property
    void twoAreTogetherFromBothSidesAndNobodyIsWithThemselvesOrWithWhomTheyBlocked(@ForAll("stories") List<Happened> story) {
        told(story, (_, after, _) -> pairs(after, (one, other) -> {
            assertThat(one.person()).isNotEqualTo(other.person());
            assertThat(after.companions(other)).containsExactly(one);
            assertThat(one.blocked()).doesNotContain(other.person());
            assertThat(one.standing().getClass()).isEqualTo(other.standing().getClass());
        }));
    }

    @Property
    void nobodyWaitsBesideSomebodyWhomBothTakeByNow(@ForAll("stories") List<Happened> story) {
        told(story, (_, after, now) -> {
            var free = after.waiters().values().stream().filter(waiter -> waiter.availableAt(now)).toList();
            free.forEach(one -> free.forEach(other -> assertThat(taken(one, other, now)).isEmpty()));
        });
    }

    @Property
    void whoeverStaysTenMinutesWaitsForNobodyWhoFitsAtAll(@ForAll("stories") List<Happened> story) {
        var pool = told(story, (_, _, _) -> { });
        var now = endOf(story);
        for (var person : IntStream.range(0, Stories.PEOPLE).mapToObj(People::person).toList()) {
            pool = pool.after(new Move.Back(person), now);
        }
        // Offers go by unanswered, whatever was wanted for later begins, and then ten minutes pass.
        pool = pool.after(new Move.Tick(), now + 300_000);
        pool = pool.after(new Move.Tick(), now + 300_000 + Fit.AGAIN.fromMs());
        var free = pool.waiters().values().stream().filter(Waiter::free).toList();
        free.forEach(one -> free.forEach(other -> assertThat(Fit.of(one, other)).isEmpty()));
    }

    @Property
    void theFirstToWaitChoosesFirstAndOfEqualsTakesTheOneWhoWaitsLongest(@ForAll("stories") List<Happened> story) {
        told(story, (before, after, now) -> pairs(after, (one, other) -> {
            var isNew = !(before.find(one.person()).map(Waiter::standing).orElse(Standing.FREE) instanceof Offered) && one.standing() instanceof Offered;
            if (isNew && one.place() < other.place()) {
                var fit = taken(one, other, now).orElseThrow();
                after.waiters().values().stream().filter(left -> left.availableAt(now) && left.place() > one.place()).forEach(left ->
                        taken(one, left, now).ifPresent(better -> assertThat(fit.compareTo(better) < 0
                                || fit == better && other.place() < left.place()).isTrue()));
            }
        }));
    }

    @Property
    void whoIsLeftByAPartnerKeepsTheirWaitingTimeAndComesBeforeAllWhoWaited(@ForAll("stories") List<Happened> story) {
        told(story, (before, after, now) -> before.waiters().values().forEach(was -> {
            var accepted = was.standing() instanceof Offered offered && offered.accepted() || was.standing() instanceof Matched matched && matched.came();
            after.find(was.person()).filter(is -> accepted && is.free()).ifPresent(is -> {
                assertThat(is.joinedAt()).isEqualTo(was.joinedAt());
                assertThat(after.waiters().values()).filteredOn(other -> other.free() && before.find(other.person()).filter(Waiter::free).isPresent())
                        .allMatch(other -> is.place() < other.place());
            });
        }));
    }

    @Property
    void noTwoHaveOnePlaceInTheOrder(@ForAll("stories") List<Happened> story) {
        told(story, (_, after, _) -> assertThat(after.waiters().values()).extracting(Waiter::place).doesNotHaveDuplicates());
    }

    /** What is stored after each step is what changed in it; so whatever was stored last is where everybody stands. */
    @Property
    void whatIsStoredStepByStepIsThePool(@ForAll("stories") List<Happened> story) {
        Map<PersonId, Waiter> stored = new HashMap<>();
        var pool = told(story, (before, after, _) -> {
            after.changedSince(before).forEach(person -> after.find(person).ifPresentOrElse(waiter -> stored.put(person, waiter), () -> stored.remove(person)));
            assertThat(new Pool(stored)).isEqualTo(after);
        });
        assertThat(new Pool(stored)).isEqualTo(pool);
    }

    @Property
    void betweenTwoMovesNothingChangesBeforeTheInstantThatIsTold(@ForAll("stories") List<Happened> story) {
        var pool = told(story, (_, _, _) -> { });
        var now = endOf(story);
        var checked = new ArrayList<Long>();
        for (var i = 0; i < 20 && pool.nextAt(now).isPresent(); i++) {
            var next = pool.nextAt(now).orElseThrow();
            assertThat(pool.after(new Move.Tick(), next - 1)).isEqualTo(pool);
            pool = pool.after(new Move.Tick(), next);
            now = next;
            checked.add(next);
        }
        assertThat(checked).isSorted();
    }
}
