package dev.hotseat.matchmaking;

import static dev.hotseat.matchmaking.People.newcomer;
import static dev.hotseat.matchmaking.People.person;
import static dev.hotseat.matchmaking.People.wanting;
import static dev.hotseat.matchmaking.People.whoBlocked;
import static dev.hotseat.matchmaking.People.whoMet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.matchmaking.Move.Away;
import dev.hotseat.matchmaking.Move.Back;
import dev.hotseat.matchmaking.Move.Begin;
import dev.hotseat.matchmaking.Move.Block;
import dev.hotseat.matchmaking.Move.Come;
import dev.hotseat.matchmaking.Move.Follow;
import dev.hotseat.matchmaking.Move.Invite;
import dev.hotseat.matchmaking.Move.Join;
import dev.hotseat.matchmaking.Move.Leave;
import dev.hotseat.matchmaking.Move.Reply;
import dev.hotseat.matchmaking.Move.Seated;
import dev.hotseat.matchmaking.Move.Tick;
import dev.hotseat.matchmaking.Move.Unsuited;
import dev.hotseat.matchmaking.Standing.InSession;
import dev.hotseat.matchmaking.Standing.Matched;
import dev.hotseat.matchmaking.Standing.Offered;
import dev.hotseat.matchmaking.Standing.Out;
import dev.hotseat.matchmaking.Standing.Why;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom the pool brings together, and what becomes of those who do not come. Times in ms from 1,000,000 on. */
class PoolTest {
    private static final long START = 1_000_000;
    private static final long MINUTE = 60_000;

    private Pool pool = Pool.EMPTY;
    private long now = START;

    private void given(Move... moves) {
        for (var move : moves) {
            pool = pool.after(move, now);
        }
    }

    private void later(long ms) {
        now += ms;
        given(new Tick());
    }

    private Standing standing(int number) {
        return pool.find(person(number)).orElseThrow().standing();
    }

    private void offeredToEachOther(int one, int other) {
        assertThat(standing(one)).isInstanceOfSatisfying(Offered.class, offer -> assertThat(offer.partner()).isEqualTo(person(other)));
        assertThat(standing(other)).isInstanceOfSatisfying(Offered.class, offer -> assertThat(offer.partner()).isEqualTo(person(one)));
    }

    private void matched(int one, int other) {
        given(new Join(newcomer(one)), new Join(newcomer(other)), new Reply(person(one), true), new Reply(person(other), true));
        assertThat(standing(one)).isInstanceOf(Matched.class);
    }

    @Test
    void twoWhoFitAreOfferedEachOtherAtOnceForHalfAMinute() {
        given(new Join(newcomer(1)), new Join(newcomer(2)));
        offeredToEachOther(1, 2);
        assertThat(((Offered) standing(1)).until()).isEqualTo(now + 30_000);
    }

    @Test
    void whoeverWaitsLongestIsOfferedThePartnerWhoComes() {
        given(new Join(newcomer(1)), new Join(whoMet(newcomer(2), 1)), new Join(whoMet(newcomer(3), 1, 2)), new Join(newcomer(4)));
        offeredToEachOther(1, 4);
    }

    @Test
    void nobodyIsOfferedThemselvesInASecondTab() {
        given(new Join(newcomer(1)), new Join(newcomer(1)));
        assertThat(pool.waiters()).hasSize(1);
        assertThat(standing(1)).isEqualTo(Standing.FREE);
    }

    @Test
    void aSecondTabFindsThePlaceThatThereIs() {
        given(new Join(newcomer(1)));
        now += MINUTE;
        given(new Join(newcomer(1, wanting(Difficulty.HARD, 10, "go"))));
        assertThat(pool.find(person(1)).orElseThrow()).satisfies(held -> {
            assertThat(held.joinedAt()).isEqualTo(START);
            assertThat(held.want()).isEqualTo(People.WANT);
        });
    }

    @Test
    void whoBlockedSomebodyIsNeverOfferedThemFromEitherSide() {
        given(new Join(whoBlocked(newcomer(1), 2)), new Join(newcomer(2)));
        later(60 * MINUTE);
        assertThat(standing(1)).isEqualTo(Standing.FREE);
        assertThat(standing(2)).isEqualTo(Standing.FREE);
    }

    @Test
    void anotherBankOrLanguageNeverFits() {
        given(new Join(newcomer(1)), new Join(newcomer(2, wanting(Difficulty.MEDIUM, 30, "go"))),
                new Join(newcomer(3, new Want(List.of("java"), Difficulty.MEDIUM, 30, "de", 0))));
        later(60 * MINUTE);
        assertThat(pool.waiters().values()).extracting(Waiter::standing).containsOnly(Standing.FREE);
    }

    @Test
    void whatIsDemandedGivesWayStepByStepWithTheWaitingTimeOfBoth() {
        given(new Join(newcomer(1, wanting(Difficulty.EASY, 30, "java"))));
        now += 10 * MINUTE;
        given(new Join(newcomer(2, wanting(Difficulty.MEDIUM, 20, "java"))));
        later(MINUTE - 1);
        assertThat(standing(1)).isEqualTo(Standing.FREE);
        later(1);
        offeredToEachOther(1, 2);
    }

    @Test
    void farApartFitsAfterThreeMinutesAndSomebodyMetBeforeAfterTen() {
        given(new Join(newcomer(1, wanting(Difficulty.EASY, 60, "java"))), new Join(newcomer(2, wanting(Difficulty.HARD, 10, "java"))));
        later(3 * MINUTE - 1);
        assertThat(standing(1)).isEqualTo(Standing.FREE);
        later(1);
        offeredToEachOther(1, 2);
        given(new Leave(person(1)), new Leave(person(2)), new Join(newcomer(3)), new Join(whoMet(newcomer(4), 3)));
        later(10 * MINUTE - 1);
        assertThat(standing(3)).isEqualTo(Standing.FREE);
        later(1);
        offeredToEachOther(3, 4);
    }

    @Test
    void whoWantsToBeginLaterIsMatchedFromThenOn() {
        var later = new Want(List.of("java"), Difficulty.MEDIUM, 30, "en", START + 20 * MINUTE);
        given(new Join(newcomer(1, later)), new Join(newcomer(2)), new Away(person(1)));
        later(20 * MINUTE - 1);
        assertThat(standing(2)).isEqualTo(Standing.FREE);
        given(new Back(person(1)));
        later(1);
        offeredToEachOther(1, 2);
    }

    @Test
    void anOfferThatNobodyAnswersEndsForBothAndWhoAcceptedGoesOnWaitingAtTheFront() {
        given(new Join(newcomer(1)), new Join(newcomer(2)), new Join(whoMet(newcomer(3), 1, 2)), new Reply(person(2), true));
        later(30_000);
        assertThat(standing(1)).isEqualTo(new Out(Why.NO_ANSWER, now));
        assertThat(pool.waiting(now)).extracting(Waiter::person).containsExactly(person(2), person(3));
        assertThat(pool.find(person(2)).orElseThrow().joinedAt()).isEqualTo(START);
    }

    @Test
    void whoDeclinesGoesBehindTheOthersAndIsNotOfferedTheSameAgain() {
        given(new Join(newcomer(1)), new Join(newcomer(2)), new Reply(person(1), false));
        later(60 * MINUTE);
        assertThat(pool.waiting(now)).extracting(Waiter::person).containsExactly(person(2), person(1));
        assertThat(standing(1)).isEqualTo(Standing.FREE);
    }

    @Test
    void bothHaveThreeMinutesToComeAndThenTheirSessionCanBeMade() {
        matched(1, 2);
        assertThat(((Matched) standing(1)).until()).isEqualTo(now + 3 * MINUTE);
        given(new Come(person(1)));
        assertThat(pool.ready()).isEmpty();
        given(new Come(person(2)));
        assertThat(pool.ready()).hasSize(1).first().satisfies(pair -> assertThat(pair).extracting(Waiter::person).containsExactly(person(1), person(2)));
        given(new Seated("s1", Map.of(person(1), "a", person(2), "b")));
        assertThat(standing(2)).isEqualTo(new InSession("s1", "b", now));
        assertThat(pool.ready()).isEmpty();
    }

    @Test
    void aPartnerWhoDoesNotComeIsReplacedWithoutLossOfPlace() {
        matched(1, 2);
        given(new Come(person(1)), new Join(whoMet(newcomer(3), 1)), new Join(newcomer(4)));
        later(3 * MINUTE - 1);
        assertThat(standing(1)).isInstanceOf(Matched.class);
        given(new Leave(person(3)), new Leave(person(4)), new Join(newcomer(5)));
        later(1);
        assertThat(standing(2)).isEqualTo(new Out(Why.NO_SHOW, now));
        offeredToEachOther(1, 5);
        assertThat(pool.find(person(1)).orElseThrow().joinedAt()).isEqualTo(START);
    }

    @Test
    void aPairThatBothCameForIsNotPartedWhileItsSessionIsBeingMade() {
        matched(1, 2);
        given(new Come(person(1)), new Come(person(2)));
        later(60 * MINUTE);
        assertThat(pool.ready()).hasSize(1);
    }

    @Test
    void aLostConnectionKeepsItsPlaceForTwoMinutesAndIsOfferedNobodyMeanwhile() {
        given(new Join(newcomer(1)), new Away(person(1)), new Join(newcomer(2)));
        assertThat(standing(2)).isEqualTo(Standing.FREE);
        later(2 * MINUTE - 1);
        given(new Back(person(1)));
        offeredToEachOther(1, 2);
    }

    @Test
    void whoIsGoneForLongerHasNoPlaceAnyMoreAndIsToldSoForAnHour() {
        given(new Join(newcomer(1)), new Away(person(1)));
        later(2 * MINUTE);
        assertThat(standing(1)).isEqualTo(new Out(Why.AWAY, now));
        later(60 * MINUTE);
        assertThat(pool.find(person(1))).isEmpty();
    }

    @Test
    void whoLeavesIsGoneAtOnceAndThePartnerGoesOnAtTheFront() {
        given(new Join(newcomer(1)), new Join(newcomer(2)), new Join(whoMet(newcomer(3), 1, 2)), new Leave(person(1)));
        assertThat(pool.find(person(1))).isEmpty();
        assertThat(pool.waiting(now)).extracting(Waiter::person).containsExactly(person(2), person(3));
    }

    @Test
    void whoBlocksThePartnerOfferedIsPartedFromThemAtOnce() {
        given(new Join(newcomer(1)), new Join(newcomer(2)), new Block(person(1), person(2)));
        assertThat(standing(1)).isEqualTo(Standing.FREE);
        assertThat(standing(2)).isEqualTo(Standing.FREE);
    }

    @Test
    void friendsComeByALinkAndTheirSessionCanBeMadeOnceTheChairsAreTaken() {
        given(new Invite(newcomer(1), "link", 2), new Follow(newcomer(1), "link"), new Follow(newcomer(2), "wrong"));
        assertThat(pool.waiters()).hasSize(1);
        given(new Follow(newcomer(2), "link"), new Follow(newcomer(3), "link"));
        assertThat(pool.find(person(3))).isEmpty();
        assertThat(pool.ready()).hasSize(1).first().satisfies(group -> assertThat(group).extracting(Waiter::person).containsExactly(person(1), person(2)));
    }

    @Test
    void threeFriendsWaitForTheThirdUnlessTheFirstBeginsWithoutThem() {
        given(new Invite(newcomer(1), "link", 3), new Begin(person(1)), new Follow(newcomer(2), "link"));
        assertThat(pool.ready()).isEmpty();
        given(new Begin(person(1)));
        assertThat(pool.ready()).hasSize(1);
    }

    @Test
    void anInvitationEndsAfterADayOrWithWhoMadeIt() {
        given(new Invite(newcomer(1), "link", 3), new Follow(newcomer(2), "link"), new Invite(newcomer(3), "other", 2));
        given(new Leave(person(1)));
        assertThat(standing(2)).isEqualTo(new Out(Why.INVITATION_ENDED, now));
        later(24 * 60 * MINUTE);
        assertThat(standing(3)).isEqualTo(new Out(Why.INVITATION_ENDED, now));
    }

    @Test
    void aPairForWhomNothingIsNewGoesOnWaitingForOthers() {
        matched(1, 2);
        given(new Come(person(1)), new Come(person(2)), new Unsuited(List.of(person(1), person(2))));
        assertThat(pool.waiting(now)).extracting(Waiter::person).containsExactly(person(1), person(2));
        later(60 * MINUTE);
        assertThat(standing(1)).isEqualTo(Standing.FREE);
    }

    @Test
    void aPersonIsAHashAndAWantIsWithinItsBounds() {
        assertThatThrownBy(() -> new PersonId("ada")).hasMessageContaining("64 hex digits");
        assertThatThrownBy(() -> wanting(Difficulty.UNRATED, 30, "java")).hasMessageContaining("difficulty");
        assertThatThrownBy(() -> wanting(Difficulty.EASY, 9, "java")).hasMessageContaining("minutes");
        assertThatThrownBy(() -> wanting(Difficulty.EASY, 30)).hasMessageContaining("banks");
        assertThatThrownBy(() -> new Want(List.of("java"), Difficulty.EASY, 30, "English", 0)).hasMessageContaining("language");
        assertThat(wanting(Difficulty.HARD, 30, "go", "java").with(wanting(Difficulty.EASY, 20, "java", "go")))
                .isEqualTo(wanting(Difficulty.EASY, 20, "go", "java"));
    }
}
