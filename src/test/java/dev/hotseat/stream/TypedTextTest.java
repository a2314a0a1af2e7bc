package dev.hotseat.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.audience.Forgotten;
import dev.hotseat.audience.Mask;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.CreateSession.NewSeat;
import dev.hotseat.session.Seat;
import dev.hotseat.stream.TypedText.Edit;
import dev.hotseat.testing.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Names in a text that is typed in pieces. */
class TypedTextTest {
    private static final Mask MASK = mask("Ivy Chen");
    private static final String LABEL = Seat.ERASED_NAME;

    private static Mask mask(String name) {
        var usual = Sessions.createSession();
        var seats = usual.seats().stream()
                .map(seat -> seat.seat().equals(Sessions.CANDIDATE) ? new NewSeat(seat.seat(), seat.role(), name, seat.tokenHash()) : seat).toList();
        var create = new CreateSession("Mock", usual.roleInterviewedFor(), usual.plan(), usual.rubric(), usual.settings(), seats);
        return Forgotten.mask(Sessions.CANDIDATE, Sessions.created(create).state()).orElseThrow();
    }

    /** Letter by letter, after what is there. */
    private static List<Edit> letters(int from, String words) {
        return IntStream.range(0, words.length()).mapToObj(place -> new Edit(from + place, 0, words.substring(place, place + 1))).toList();
    }

    private static List<String> texts(List<Edit> edits) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (var edit : edits) {
            text.replace(edit.from(), edit.from() + edit.deleted(), edit.inserted());
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<Edit> and(List<Edit> before, Edit... more) {
        var edits = new ArrayList<>(before);
        edits.addAll(List.of(more));
        return edits;
    }

    @Test
    void aNameTypedLetterByLetterIsALabelFromItsFirstLetterOn() {
        var texts = texts(TypedText.masked(MASK, letters(0, "Hi Ivy Chen!")));
        assertThat(texts.getLast()).isEqualTo("Hi " + LABEL + "!");
        assertThat(texts.get(3)).isEqualTo("Hi " + LABEL);
        assertThat(texts).noneMatch(text -> text.contains("Iv") || text.contains("Che"));
    }

    @Test
    void aNameWithACorrectionInItsMiddleIsFoundOnceItIsRight() {
        var edits = and(letters(0, "Ask Ixy"), new Edit(5, 1, ""), new Edit(5, 0, "v"), new Edit(0, 3, "Tell"));
        var texts = texts(TypedText.masked(MASK, edits));
        assertThat(texts.getLast()).isEqualTo("Tell " + LABEL);
        assertThat(texts).noneMatch(text -> text.contains("I") || text.contains("y"));
    }

    @Test
    void aNameThatStoodThereForAWhileAndWasDeletedIsFoundToo() {
        var edits = and(letters(0, "It was Ivy"), new Edit(7, 3, "somebody"));
        assertThat(texts(TypedText.masked(MASK, edits))).last().isEqualTo("It was somebody");
        assertThat(texts(TypedText.masked(MASK, edits))).noneMatch(text -> text.contains("Ivy"));
    }

    @Test
    void aNameThatIsTypedBackwardsOrFromBothEndsIsFound() {
        var backwards = List.of(new Edit(0, 0, "y"), new Edit(0, 0, "v"), new Edit(0, 0, "I"));
        assertThat(texts(TypedText.masked(MASK, backwards))).containsExactly("", "", LABEL);
        var bothEnds = List.of(new Edit(0, 0, "Ivhen"), new Edit(2, 0, "y C"));
        assertThat(texts(TypedText.masked(MASK, bothEnds))).containsExactly(LABEL, LABEL);
    }

    @Test
    void aNameThatComesTogetherBecauseWhatWasBetweenIsDeletedIsFound() {
        var edits = List.of(new Edit(0, 0, "I am very"), new Edit(1, 4, ""), new Edit(2, 2, ""), new Edit(2, 1, "y"));
        assertThat(texts(edits)).last().isEqualTo("Ivy");
        assertThat(texts(TypedText.masked(MASK, edits))).last().isEqualTo(LABEL);
    }

    @Test
    void aNameInOnePieceIsNoneLessForBeingPutIntoAWord() {
        var edits = List.of(new Edit(0, 0, "xx"), new Edit(1, 0, "Ivy"));
        assertThat(TypedText.masked(MASK, edits)).extracting(Edit::inserted).containsExactly("xx", LABEL);
    }

    @Test
    void whatIsLeftWhenANameHasGoneIsNoNameEither() {
        // Without "Chen" the letters around it would be one.
        var edits = and(List.of(new Edit(0, 0, "Iv Chen y")), new Edit(2, 1, ""), new Edit(6, 1, ""), new Edit(2, 1, ""));
        assertThat(texts(edits)).last().isEqualTo("Ivheny");
        var texts = texts(TypedText.masked(MASK, edits));
        assertThat(texts).noneMatch(text -> text.contains("Ivy"));
    }

    @Test
    void aLongerWordAndTheNamesOfOthersStay() {
        var edits = List.of(new Edit(0, 0, "Ivyland, kitchen, CHENILLE and The lead"));
        assertThat(TypedText.masked(MASK, edits)).isSameAs(edits);
    }

    @Test
    void anEditOfAPlaceThatIsNotThereIsDamage() {
        assertThatThrownBy(() -> TypedText.masked(MASK, List.of(new Edit(0, 0, "ab"), new Edit(1, 2, "")))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no place 1");
    }

    /** Pieces of which names are made, at places where they come together often. */
    @Provide
    Arbitrary<List<Edit>> edits() {
        var pieces = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of("I", "v", "y", " ", "C", "h", "e", "n", "x", "-")),
                Tuple.of(2, Arbitraries.of("", "Iv", "vy", "Ch", "hen", "y C", "ivy", "CHEN")),
                Tuple.of(1, Arbitraries.of("Ivy Chen", "Ivyx", " Chen ", "Ivy Ivy", "😀")));
        var edit = Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.integers().between(-6, 0), Arbitraries.of(0, 0, 0, 1, 2), pieces)
                .as((mode, back, deleted, piece) -> new Edit(mode == 0 ? back * 7 : back, deleted, piece));
        return edit.list().ofMinSize(1).ofMaxSize(40).map(TypedTextTest::inPlace);
    }

    /** Counts places from the end of what is there, and keeps them within it. */
    private static List<Edit> inPlace(List<Edit> edits) {
        var placed = new ArrayList<Edit>();
        var length = 0;
        for (var edit : edits) {
            var from = Math.max(0, length + edit.from());
            var deleted = Math.min(edit.deleted(), length - from);
            placed.add(new Edit(from, deleted, edit.inserted()));
            length += edit.inserted().length() - deleted;
        }
        return placed;
    }

    @Property(tries = 1_000)
    void theNameStandsInNoBeginningsTextAndInNoPiece(@ForAll("edits") List<Edit> edits) {
        var masked = TypedText.masked(MASK, edits);
        assertThat(masked).hasSameSizeAs(edits);
        assertThat(texts(masked)).allSatisfy(text -> assertThat(MASK.masked(text)).isEqualTo(text));
        assertThat(masked).allSatisfy(edit -> assertThat(MASK.masked(edit.inserted())).isEqualTo(edit.inserted()));
    }

    @Property(tries = 1_000)
    void allElseIsAsItWas(@ForAll("edits") List<Edit> edits) {
        assertThat(texts(TypedText.masked(MASK, edits))).isEqualTo(new SlowMask(edits).texts());
    }

    /** The same by looking through all of every text, unit by unit. */
    private static final class SlowMask {
        private static final class Unit {
            final String typed;
            String instead;

            Unit(char typed) {
                this.typed = String.valueOf(typed);
            }

            String shown() {
                return instead == null ? typed : instead;
            }
        }

        private final List<List<Unit>> all = new ArrayList<>();
        private final int texts;

        SlowMask(List<Edit> edits) {
            var text = new ArrayList<Unit>();
            var pieces = new ArrayList<List<Unit>>();
            for (var edit : edits) {
                var piece = edit.inserted().chars().mapToObj(unit -> new Unit((char) unit)).toList();
                text.subList(edit.from(), edit.from() + edit.deleted()).clear();
                text.addAll(edit.from(), piece);
                all.add(List.copyOf(text));
                pieces.add(piece);
            }
            texts = all.size();
            all.addAll(pieces);
            while (look()) { }
        }

        List<String> texts() {
            return all.subList(0, texts).stream().map(SlowMask::shown).toList();
        }

        private boolean look() {
            var found = new ArrayList<List<Unit>>();
            for (var place = 0; place < texts; place++) {
                find(all.get(place), found);
                find(all.get(texts + place), found);
            }
            found.forEach(SlowMask::hide);
            return !found.isEmpty();
        }

        private static void find(List<Unit> text, List<List<Unit>> found) {
            var owners = text.stream().flatMap(unit -> unit.shown().chars().mapToObj(_ -> unit)).toList();
            MASK.find(shown(text), 0, owners.size(), (from, to, _) -> {
                var name = owners.subList(from, to).stream().distinct().toList();
                if (name.stream().anyMatch(unit -> unit.instead == null)) {
                    found.add(name);
                }
            });
        }

        private static void hide(List<Unit> name) {
            var labelled = name.stream().anyMatch(unit -> LABEL.equals(unit.instead));
            for (var unit : name) {
                if (unit.instead == null) {
                    unit.instead = labelled ? "" : LABEL;
                    labelled = true;
                }
            }
        }

        private static String shown(List<Unit> text) {
            return String.join("", text.stream().map(Unit::shown).toList());
        }
    }
}
