package dev.hotseat.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Forgotten;
import dev.hotseat.audience.Mask;
import dev.hotseat.audience.TrainingCopy;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import dev.hotseat.stream.StreamLog.Seen;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SharedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds of a stream beside the interview, whatever anybody does. */
class AnySessionTest {
    private static final List<Audience> AUDIENCES = List.of(new Audience.Candidate(), new Audience.Onlooker(), new Audience.Observer(), new Audience.Outsider(),
            new Audience.Panelist(Sessions.LEAD), new Audience.Panel(Optional.empty()), new Audience.Regrader(Sessions.REGRADER));

    @Provide
    Arbitrary<AnySession> sessions() {
        return AnySession.any();
    }

    @Property(tries = 60)
    void whoeverIsForgottenHasNoNameInAnyBeginningOfAStream(@ForAll("sessions") AnySession session) {
        holdsNoName(Forgotten.mask(Sessions.LEAD, SessionState.of(session.main())).orElseThrow(), session);
    }

    @Property(tries = 60)
    void aTrainingCopyHasNobodysNameInAnyBeginningOfAStream(@ForAll("sessions") AnySession session) {
        holdsNoName(TrainingCopy.mask(SessionState.of(session.main())), session);
    }

    private static void holdsNoName(Mask mask, AnySession session) {
        var before = session.text().events();
        var after = session.text().masked(mask).events();
        assertThat(after).hasSameSizeAs(before);
        var state = StreamState.begin(SharedText.KIND);
        for (var logged : after) {
            state = state.after(SharedText.KIND, logged);
            assertThat(List.of(state.content().toString(), logged.event().toString())).allMatch(text -> mask.masked(text).equals(text));
        }
        for (var place = 0; place < after.size(); place++) {
            assertThat(after.get(place)).usingRecursiveComparison().ignoringFields("event").isEqualTo(before.get(place));
            assertThat(after.get(place).event()).hasSameClassAs(before.get(place).event());
        }
        Statistics.label("a name was typed").collect(!after.equals(before));
    }

    @Property(tries = 60)
    void aMaskTwiceIsAMaskOnce(@ForAll("sessions") AnySession session) {
        var mask = Forgotten.mask(Sessions.LEAD, SessionState.of(session.main())).orElseThrow();
        var once = session.text().masked(mask);
        assertThat(once.masked(mask)).isEqualTo(once);
    }

    @Property(tries = 60)
    void everyAudienceCountsItsOwnEventsOfAStreamWithoutAGapAndIsGivenThemInTheirOrder(@ForAll("sessions") AnySession session) {
        for (var audience : AUDIENCES) {
            var seen = session.text().of(audience, session.main());
            assertThat(seen).extracting(Seen::seq).containsExactlyElementsOf(LongStream.rangeClosed(1, seen.size()).boxed().toList());
            assertThat(seen).extracting(Seen::at).isSorted();
        }
    }

    @Property(tries = 60)
    void whatAnAudienceMayNotSeeIsInNothingThatItIsGiven(@ForAll("sessions") AnySession session) {
        var panels = session.text().of(new Audience.Panel(Optional.empty()), session.main());
        assertThat(panels).extracting(Seen::view).isEqualTo(session.text().events().stream().map(Logged::event).map(Object.class::cast).toList());
        assertThat(session.text().of(new Audience.Outsider(), session.main())).isEmpty();
        assertThat(session.text().of(new Audience.Observer(), session.main())).extracting(Seen::view).hasOnlyElementsOfType(SharedText.Grown.class);
        // The candidate is given remarks from the reveal on.
        var revealedAt = session.main().stream().filter(logged -> logged.event().type().equals("ScoresRevealed")).map(Logged::at)
                .findFirst().orElse(Long.MAX_VALUE);
        assertThat(session.text().of(new Audience.Candidate(), session.main())).extracting(Seen::view).isEqualTo(panels.stream()
                .filter(seen -> seen.view() instanceof SharedText.Typed || seen.at() >= revealedAt).map(Seen::view).toList());
    }

    @Property(tries = 60)
    void theViewOfABeginningIsABeginningOfTheView(@ForAll("sessions") AnySession session, @ForAll int cut) {
        var part = new StreamLog<>(SharedText.KIND, session.text().events().subList(0, Math.floorMod(cut, session.text().events().size() + 1)));
        for (var audience : AUDIENCES) {
            var whole = session.text().of(audience, session.main());
            var seen = part.of(audience, session.main());
            assertThat(seen).isEqualTo(whole.subList(0, seen.size()));
        }
    }

    @Property(tries = 60)
    void nobodyIsHandedByTheHostWhatTheHostIsGivenNothingOf(@ForAll("sessions") AnySession session) {
        assertThat(session.text().handedBy(new Audience.Outsider(), new Audience.Candidate(), session.main())).isEmpty();
        var observed = session.text().handedBy(new Audience.Observer(), new Audience.Panel(Optional.empty()), session.main());
        assertThat(observed).extracting(Seen::view).hasOnlyElementsOfType(SharedText.Typed.class);
    }
}
