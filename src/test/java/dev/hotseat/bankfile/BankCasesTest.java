package dev.hotseat.bankfile;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of every kind that people bring, each with what its author wants of it.
 * One table says which are not met yet, and why; a document that comes to be met must leave it, so that it stays true.
 */
class BankCasesTest {
    private static final String FORMAT = "this format is not read yet";
    private static final String ENCODING = "this encoding is not recognised yet";
    private static final String SHAPE = "this shape of data is not read yet";
    private static final Map<String, String> NOT_MET_YET = Map.ofEntries(entry("adoc", FORMAT), entry("anki-txt", FORMAT), entry("anki-txt-full", FORMAT),
            entry("gift", FORMAT), entry("html-page", FORMAT), entry("org", FORMAT), entry("qti21", FORMAT), entry("rst", FORMAT),
            entry("csv-excel-cp1251", ENCODING), entry("enc-cp1250", ENCODING), entry("enc-cp1251", ENCODING), entry("enc-gbk", ENCODING),
            entry("json-map", SHAPE), entry("json-opentdb", SHAPE), entry("json-pairs", SHAPE), entry("json-text", SHAPE), entry("jsonl", SHAPE),
            entry("en-key-in-one-line", "a key to answers in one line is not taken apart yet"),
            entry("en-rules-between", "cards that only a rule parts are read by what asks"));

    @ParameterizedTest
    @ValueSource(strings = {"bank-cases", "bank-cases-more"})
    void documentsAreReadAsTheirAuthorsMeantThem(String folder) {
        List<BankCase> cases = BankCase.all(folder);
        Map<String, List<String>> unmet = new LinkedHashMap<>();
        for (BankCase document : cases) {
            List<String> differences = document.differences();
            if (!differences.isEmpty()) {
                unmet.put(document.name(), differences);
            }
        }
        System.out.println(folder + ": " + (cases.size() - unmet.size()) + " of " + cases.size() + " documents are read as wanted");
        unmet.forEach((name, differences) -> System.out.println("  " + name + ": " + NOT_MET_YET.getOrDefault(name, "") + "\n    "
                + String.join("\n    ", differences)));
        assertThat(unmet.keySet()).containsExactlyInAnyOrderElementsOf(NOT_MET_YET.keySet().stream()
                .filter(name -> cases.stream().anyMatch(one -> one.name().equals(name))).toList());
    }
}
