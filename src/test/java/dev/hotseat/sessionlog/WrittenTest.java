package dev.hotseat.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.CommentId;
import dev.hotseat.session.Event;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.Written;
import dev.hotseat.testing.AnyRecord;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a session counts of an event against its bound is what the log stores of it. */
class WrittenTest {
    /** Names of fields, ids, levels and times: what each event may take beside its words; its number is bounded. */
    private static final int BESIDE_WORDS = 700;

    /** Text of any kind, and of a length that only people make; ids and the like have bounds of their own. */
    @Provide
    Arbitrary<Event> events() {
        var texts = Arbitraries.strings().withChars("abc \"\\\n\u0001éß陈\uD83D\uDE00").ofMaxLength(2_000);
        var ids = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(64);
        return AnyRecord.knowingNothing().with(String.class, texts).with(SeatId.class, ids.map(SeatId::new))
                .with(QuestionId.class, ids.map(QuestionId::new)).with(MomentId.class, ids.map(MomentId::new)).with(CommentId.class, ids.map(CommentId::new))
                .with(long.class, Arbitraries.longs()).with(int.class, Arbitraries.integers()).with(boolean.class, Arbitraries.of(true,
                false)).ofFamily(Event.class);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void noEventStoresMoreThanIsCountedOfIt(@ForAll("events") Event event) {
        if (!boundedByWhatDecides(event)) {
            assertThat(stored(event)).isLessThanOrEqualTo(Written.bytes(event) + BESIDE_WORDS);
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void noMoreIsCountedThanAnEventStores(@ForAll("events") Event event) {
        assertThat(Written.bytes(event)).isLessThanOrEqualTo(2 * stored(event) + BESIDE_WORDS);
    }

    /** The set-up and seats are the host's, and a criterion is one of the rubric's: each is refused where it is longer than its bound. */
    private static boolean boundedByWhatDecides(Event event) {
        return switch (event) {
            case Event.SessionCreated _, Event.PracticeArranged _, Event.SeatAdded _, Event.SeatReissued _, Event.OfCandidate _, Event.OfRegrading _ -> true;
            case Event.OfSession _, Event.OfPractice _, Event.OfSeats _, Event.OfQuestions _, Event.OfRecord _, Event.OfAgenda _, Event.OfStage _,
                 Event.OfGrading _, Event.OfPanel _ -> false;
        };
    }

    private static long stored(Event event) {
        return EventCodec.fields(event).getBytes(StandardCharsets.UTF_8).length;
    }
}
