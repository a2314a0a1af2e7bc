package dev.hotseat.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Collects what a reader finds and puts it into one form, so that every reader yields the same bank for the same content:
 * line ends are "\n", titles are one line, neighbouring sections of one title are one, and empty sections are dropped.
 * Not thread-safe; one builder reads one document.
 */
public final class BankBuilder {
    private record Entry(Question question, Origin origin) {}

    private record Group(String title, List<Entry> entries) {}

    private final List<Group> groups = new ArrayList<>();
    private final TreeSet<Integer> titleLines = new TreeSet<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private String title = "";
    private String description = "";
    private int count;

    public void title(String text) {
        title = oneLine(text);
    }

    public void description(String text) {
        description = block(text);
    }

    /** Starts a section; the questions added next are in it. */
    public void section(String text) {
        String name = oneLine(text);
        if (groups.isEmpty() || !groups.getLast().title().equals(name)) {
            groups.add(new Group(name, new ArrayList<>()));
        }
    }

    public void titleLine(int line) {
        titleLines.add(line);
    }

    /**
     * Adds a question to the current section.
     *
     * @param lines every source line it came from, counted from 1
     * @throws UnreadableBank if the prompt or the number of questions is past its limit
     */
    public void question(Question question, int line, Collection<Integer> lines) {
        if (groups.isEmpty()) {
            section("");
        }
        Question tidy = tidy(question);
        BankLimits.checkPrompt(tidy.prompt(), line);
        BankLimits.checkCount(++count, line);
        groups.getLast().entries().add(new Entry(tidy, new Origin(line, List.copyOf(new TreeSet<>(lines)))));
    }

    public void warn(int line, String message) {
        warnings.add(new Warning(line, message));
    }

    public void leaveOut(int line, String text, String reason) {
        leftOut.add(new LeftOut(line, text, reason));
    }

    /** The finished bank; {@code fallbackTitle} names it where the document did not. */
    public ImportedBank build(String fallbackTitle) {
        List<Section> sections = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        String last = null;
        for (Group group : groups) {
            if (group.entries().isEmpty()) {
                continue;
            }
            List<Question> questions = group.entries().stream().map(Entry::question).toList();
            group.entries().forEach(entry -> origins.add(entry.origin()));
            if (group.title().equals(last)) {
                List<Question> joined = new ArrayList<>(sections.removeLast().questions());
                joined.addAll(questions);
                questions = joined;
            }
            sections.add(new Section(group.title(), questions));
            last = group.title();
        }
        warnings.sort(Comparator.comparingInt(Warning::line));
        leftOut.sort(Comparator.comparingInt(LeftOut::line));
        String named = title.isEmpty() ? oneLine(fallbackTitle) : title;
        return new ImportedBank(new Bank(named.isEmpty() ? "Question bank" : named, description, sections), origins,
                List.copyOf(titleLines), warnings, leftOut);
    }

    private static Question tidy(Question question) {
        int minutes = Math.clamp(question.minutes(), 1, Question.MINUTES_MAX);
        return new Question(block(question.prompt()), block(question.guidance()), blocks(question.followUps()),
                blocks(question.hints()), blocks(question.weakSigns()), minutes, question.difficulty(),
                question.tags().stream().map(BankBuilder::tag).filter(tag -> !tag.isEmpty()).distinct().toList(),
                question.criteria().stream().map(BankBuilder::tidy).filter(anchors -> !anchors.criterion().isEmpty()).toList());
    }

    private static CriterionAnchors tidy(CriterionAnchors anchors) {
        return new CriterionAnchors(oneLine(anchors.criterion()), block(anchors.poor()), block(anchors.mixed()),
                block(anchors.good()), block(anchors.excellent()));
    }

    private static List<String> blocks(List<String> texts) {
        return texts.stream().map(BankBuilder::block).filter(text -> !text.isEmpty()).toList();
    }

    private static String tag(String text) {
        return oneLine(text).toLowerCase(Locale.ROOT).replace(",", " ").replace(";", " ").strip().replaceAll("\\s+", " ");
    }

    /** One line of text: control characters and runs of space become one space. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Text of many lines with "\n" between them, without space around it and without control characters but tab. */
    public static String block(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }
}
