package dev.hotseat.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class PlainTextTest {
    @Property
    void whateverIsLetInIsTheSameAfterItWasBytes(@ForAll String text, @ForAll @CharRange(from = '\uD7FE', to = '\uE001') String halves) {
        var letIn = PlainText.wellFormed(text + halves + text);
        assertThat(new String(letIn.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(letIn).hasSize(2 * text.length() + halves.length());
    }

    @Property
    void textThatIsWellFormedStaysAsItIs(@ForAll String text) {
        var wellFormed = PlainText.wellFormed(text);
        assertThat(PlainText.wellFormed(wellFormed)).isSameAs(wellFormed);
    }

    @Property
    void aNameIsOneLineWithoutControlsAndSpelledInOneWay(@ForAll String text) {
        var name = PlainText.name(text);
        assertThat(name).isEqualTo(name.strip()).isEqualTo(PlainText.name(name)).isEqualTo(PlainText.name(Normalizer.normalize(name, Normalizer.Form.NFD)));
        assertThat(name.chars()).noneMatch(Character::isISOControl);
    }

    @Example
    void halfOfAPairIsReplacedAndAWholeOneStays() {
        assertThat(PlainText.wellFormed("a\uD800b\uDC00c\uD83D\uDE00")).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
    }

    @Example
    void accentsSpacesAndWhatNobodySeesMakeNoOtherName() {
        assertThat(PlainText.name(" Zoe\u0308\t O\u2019Neil\u200B\u202E ")).isEqualTo("Zo\u00EB O\u2019Neil");
        assertThat(PlainText.name("\u0639\u0644\u06CC\u200C\u0631\u0636\u0627")).as("joiners are letters of a name").contains("\u200C");
    }
}
