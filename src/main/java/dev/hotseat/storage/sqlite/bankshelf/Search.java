package dev.hotseat.storage.sqlite.bankshelf;

import dev.hotseat.bank.Question;
import dev.hotseat.bankshelf.BankShelf.Copy;
import dev.hotseat.bankshelf.BankShelf.Found;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds questions by words. Banks are small beside a disk and few, so all of them are looked through. */
final class Search {
    private Search() {}

    static List<Found> in(List<Copy> banks, String wanted, int max) {
        var words = List.of(lower(wanted).strip().split("\\s+"));
        return banks.stream().flatMap(copy -> copy.bank().sections().stream().flatMap(section -> section.questions().stream()
                        .map(question -> new Found(copy.bank().title(), section.title(), question))))
                .filter(found -> holds(everything(found), words))
                .sorted(Comparator.comparing(found -> !holds(lower(found.question().prompt()), words)))
                .limit(max).toList();
    }

    private static boolean holds(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    private static String everything(Found found) {
        Question question = found.question();
        return lower(question.prompt() + "\n" + question.guidance() + "\n" + String.join("\n", question.tags()) + "\n" + found.section() + "\n" + found.bank());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
