package dev.hotseat.web.api;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.BankBuilder;
import dev.hotseat.bank.CriterionAnchors;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import dev.hotseat.bank.UnreadableBank;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.refusal.Limit;
import dev.hotseat.web.reply.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Banks as the API shows and takes them. */
final class BankBodies {
    private BankBodies() {}

    /** A bank as it stands in a list; {@code sessionCount} sessions took questions from it. */
    record ListedBank(String id, int version, String title, String description, int sectionCount, int questionCount, long updatedAt, int sessionCount) {
        static ListedBank of(BankShelf.Shelved bank, Map<String, Integer> sessionsByBank) {
            return new ListedBank(bank.id(), bank.version(), bank.title(), bank.description(), bank.sectionCount(), bank.questionCount(), bank.updatedAt(),
                    sessionsByBank.getOrDefault(bank.id(), 0));
        }
    }

    /** What the host and earlier sessions left on a bank's questions, by prompt; {@code uses} counts sessions. */
    record Marks(Set<String> favourites, Map<String, Integer> uses) {}

    record Favourite(String prompt, boolean favourite) {}

    /** A question with what the host and earlier sessions left on it; {@code uses} counts the sessions that planned it. */
    record ShownQuestion(String prompt, String guidance, List<String> followUps, List<String> hints, List<String> weakSigns, int minutes,
                         Difficulty difficulty, List<String> tags, List<CriterionAnchors> criteria, boolean favourite, int uses) {
        static ShownQuestion of(Question question, Marks marks) {
            return new ShownQuestion(question.prompt(), question.guidance(), question.followUps(), question.hints(), question.weakSigns(),
                    question.minutes(), question.difficulty(), question.tags(), question.criteria(),
                    marks.favourites().contains(question.prompt()), marks.uses().getOrDefault(question.prompt(), 0));
        }
    }

    record ShownSection(String title, List<ShownQuestion> questions) {}

    record ShownBank(String id, int version, String title, String description, List<ShownSection> sections) {
        static ShownBank of(BankShelf.Copy copy, Marks marks) {
            return new ShownBank(copy.id(), copy.version(), copy.bank().title(), copy.bank().description(), copy.bank().sections().stream()
                    .map(section -> new ShownSection(section.title(),
                            section.questions().stream().map(question -> ShownQuestion.of(question, marks)).toList())).toList());
        }
    }

    /** A whole bank as somebody edited it, beginning from {@code version}. */
    record EditedBank(int version, String title, String description, List<Section> sections) {
        /** The bank in the form that every reader gives it. @throws Problem naming the question that cannot be kept */
        Bank bank() {
            if (title.isBlank()) {
                throw refused("The bank needs a title.");
            }
            var builder = new BankBuilder();
            builder.title(title);
            builder.description(description);
            var number = 0;
            for (var section : sections) {
                builder.section(section.title());
                for (var question : section.questions()) {
                    add(builder, section.title(), question, ++number);
                }
            }
            if (number == 0) {
                throw refused("A bank needs at least one question. Add one, or remove the bank.");
            }
            return builder.build(title).bank();
        }

        private static void add(BankBuilder builder, String section, Question question, int number) {
            if (question.prompt().isBlank()) {
                throw refused("Question " + number + ", in the section \"" + section + "\", has no text. Write one, or remove the question.");
            }
            try {
                builder.question(question, number, List.of());
            } catch (UnreadableBank e) {
                var detail = "Question " + number + ": " + e.problem() + ". " + e.remedy() + ".";
                throw e.met().isPresent() ? Problem.past(Limit.BANK_SIZE, 422, "bad-bank", detail) : refused(detail);
            }
        }

        private static Problem refused(String detail) {
            return new Problem(422, "bad-bank", "Not saved", detail);
        }
    }
}
