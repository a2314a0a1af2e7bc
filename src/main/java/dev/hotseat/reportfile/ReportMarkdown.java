package dev.hotseat.reportfile;

import dev.hotseat.report.Report;
import dev.hotseat.report.Report.Again;
import dev.hotseat.report.Report.CriterionRow;
import dev.hotseat.report.Report.GradeRow;
import dev.hotseat.report.Report.Judgement;
import dev.hotseat.report.Report.QuestionRow;
import dev.hotseat.report.ReportWords;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Readiness;
import dev.hotseat.session.Feedback;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as a Markdown document. What people wrote stays text: see {@link MarkdownText}. */
final class ReportMarkdown {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'at' HH:mm:ss", Locale.UK);
    private static final String NONE = "–";
    private static final String PART = "\n\n";

    private final Report report;
    private final List<String> parts = new ArrayList<>();

    private ReportMarkdown(Report report) {
        this.report = report;
    }

    static String write(Report report, ZoneId zone) {
        var document = new ReportMarkdown(report);
        document.head(zone);
        document.verdicts();
        report.feedback().ifPresent(document::feedback);
        document.criteria();
        report.agreement().ifPresent(agreement -> document.parts.add(agreement.words()));
        report.again().ifPresent(document::again);
        document.questions();
        document.moments();
        return String.join(PART, document.parts) + "\n";
    }

    private void head(ZoneId zone) {
        var session = report.session();
        parts.add("# " + MarkdownText.inline(session.title()));
        var lines = new ArrayList<String>();
        if (!session.roleInterviewedFor().isEmpty()) {
            lines.add("Role: " + MarkdownText.inline(session.roleInterviewedFor()));
        }
        lines.add("Candidate: " + MarkdownText.inline(session.candidate()));
        session.startedAt().ifPresent(at -> lines.add("Interview: " + MOMENT.format(Instant.ofEpochMilli(at).atZone(zone)) + ", "
                + clock(report.time().tookMs()) + " long"));
        if (!report.panel().isEmpty()) {
            lines.add("Panel: " + report.panel().stream().map(person -> person.letter() + " " + MarkdownText.inline(person.name()))
                    .collect(Collectors.joining(", ")));
        }
        parts.add(lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
    }

    private void verdicts() {
        if (!report.verdicts().isEmpty()) {
            parts.add("## Verdicts");
            report.verdicts().forEach(each -> parts.add(String.join(PART, verdict(each))));
        }
    }

    private static List<String> verdict(Judgement judgement) {
        var texts = new ArrayList<>(List.of("### " + MarkdownText.inline(judgement.name())));
        judgement.scorecard().ifPresentOrElse(card -> {
            texts.add("**" + Words.of(card.verdict()) + "**, " + Words.of(card.confidence()).toLowerCase(Locale.ROOT) + " confidence");
            said(texts, "Strengths:", card.strengths());
            said(texts, "What to work on:", card.workOn());
            said(texts, "For the panel only:", card.forPanel());
        }, () -> texts.add("No scorecard submitted."));
        return texts;
    }

    private static void said(List<String> texts, String head, String text) {
        if (!text.isEmpty()) {
            texts.add(head + PART + MarkdownText.quoted(text));
        }
    }

    private void feedback(Feedback feedback) {
        parts.add("## Feedback");
        if (feedback.overall() != Readiness.UNSAID) {
            parts.add("**" + Words.of(feedback.overall()) + "**");
        }
        if (!feedback.words().isEmpty()) {
            parts.add(MarkdownText.quoted(feedback.words()));
        }
        quotes("### What went well", feedback.strengths());
        quotes("### What to work on", feedback.workOn());
        feedback.notes().forEach(each -> quotes(each.number() == 0 ? "The interview as a whole:" : "Question " + each.number() + ":", each.notes()));
        if (!feedback.moments().isEmpty()) {
            parts.add("### Moments" + PART + feedback.moments().stream().map(moment -> "- " + momentName(moment.name())).collect(Collectors.joining("\n")));
        }
        feedback.guidance().forEach(each -> quotes("### What a strong answer to question " + each.number() + " covers", List.of(each.guidance())));
    }

    private void quotes(String head, List<String> texts) {
        if (!texts.isEmpty()) {
            parts.add(Stream.concat(Stream.of(head), texts.stream().map(MarkdownText::quoted)).collect(Collectors.joining(PART)));
        }
    }

    private void criteria() {
        if (!report.criteria().isEmpty()) {
            parts.add("## By criterion");
            parts.add(report.panel().isEmpty()
                    ? table(List.of("Criterion", "Given", "Candidate"), report.criteria().stream()
                            .map(row -> List.of(MarkdownText.inline(row.name()), word(row.given()), word(row.self()))).toList())
                    : table(panelHead(), report.criteria().stream().map(ReportMarkdown::panelCells).toList()));
        }
    }

    private List<String> panelHead() {
        return Stream.of(Stream.of("Criterion", "Counts"), names(), Stream.of("Panel", "Candidate", "Range", "Average deviation"))
                .flatMap(each -> each).toList();
    }

    private static List<String> panelCells(CriterionRow row) {
        return Stream.of(Stream.of(MarkdownText.inline(row.name()), "× " + row.weight().orElseThrow()), row.own().stream().map(own -> word(own.level())),
                Stream.of(word(row.panel()) + (row.agreed() ? " (agreed)" : ""), word(row.self()), row.range().map(String::valueOf).orElse(NONE),
                        row.averageDeviation().map(ReportWords::twoPlaces).orElse(NONE))).flatMap(each -> each).toList();
    }

    private void again(Again again) {
        parts.add("## Graded again from the replay");
        parts.add(again.words());
        parts.add(table(List.of("Re-grader", "Verdict", "Confidence"), again.people().stream()
                .map(each -> List.of(MarkdownText.inline(each.name()), Words.of(each.verdict()), Words.of(each.confidence()))).toList()));
        parts.add(table(List.of("Question", "Criterion", "Re-grader", "Level"), again.grades().stream()
                .map(each -> List.of(report.questions().stream().filter(row -> row.questionId().equals(each.questionId())).findFirst()
                        .flatMap(QuestionRow::number).map(String::valueOf).orElse(""), MarkdownText.inline(report.criterionName(each.criterion())),
                        MarkdownText.inline(again.name(each.seat())), Words.of(each.level()))).toList()));
    }

    private void questions() {
        parts.add("## Questions");
        Stream.concat(report.questions().stream(), report.wholeSession().filter(row -> !row.grades().isEmpty() || !row.notes().isEmpty()).stream())
                .forEach(row -> parts.add(String.join(PART, question(row))));
    }

    private List<String> question(QuestionRow row) {
        var texts = new ArrayList<>(List.of("### " + row.number().map(number -> number + ". ").orElse("") + MarkdownText.inline(row.prompt())));
        row.usedMs().ifPresent(used -> texts.add(clock(used) + " used of " + clock(row.plannedMs().orElseThrow()) + "; hints given: " + row.hintsGiven()
                + "; follow-ups asked: " + row.followUpsAsked()));
        if (!row.grades().isEmpty()) {
            var graded = report.criteria().stream().filter(each -> row.grades().stream().anyMatch(grade -> grade.criterion().equals(each.criterion())));
            texts.add(table(Stream.concat(Stream.of("Criterion"), names()).toList(), graded.map(each -> grades(row, each)).toList()));
        }
        row.notes().forEach(note -> texts.add(MarkdownText.inline(note.name()) + ":" + PART + MarkdownText.quoted(note.text())));
        return texts;
    }

    private List<String> grades(QuestionRow row, CriterionRow criterion) {
        return Stream.concat(Stream.of(MarkdownText.inline(criterion.name())), report.panel().stream().map(person -> row.grades().stream()
                .filter(grade -> grade.seat().equals(person.seat()) && grade.criterion().equals(criterion.criterion())).findFirst()
                .map(ReportMarkdown::grade).orElse(NONE))).toList();
    }

    private static String grade(GradeRow grade) {
        return Stream.concat(Stream.of(Words.of(grade.level())), grade.revisions().stream()
                .map(revision -> "→ " + Words.of(revision.level()) + " (" + MarkdownText.inline(revision.reason()) + ")")).collect(Collectors.joining(" "));
    }

    private void moments() {
        if (!report.moments().isEmpty()) {
            parts.add("## Moments");
            parts.add(report.moments().stream().map(moment -> "- " + clock(moment.sinceStartMs()) + " " + momentName(moment.name()) + " ("
                    + MarkdownText.inline(moment.by()) + ")").collect(Collectors.joining("\n")));
        }
    }

    private Stream<String> names() {
        return report.panel().stream().map(person -> MarkdownText.inline(person.name()));
    }

    private static String momentName(String name) {
        return MarkdownText.inline(name.isEmpty() ? "A moment" : name);
    }

    private static String word(Optional<Level> level) {
        return level.map(Words::of).orElse(NONE);
    }

    private static String table(List<String> head, List<List<String>> rows) {
        return Stream.concat(Stream.of(head, Collections.nCopies(head.size(), "---")), rows.stream())
                .map(cells -> "| " + String.join(" | ", cells) + " |").collect(Collectors.joining("\n"));
    }

    /** A length as a clock shows it, to the nearest second: 1:05, or 1:02:05. */
    private static String clock(long ms) {
        var seconds = Math.max(0, Math.round(ms / 1000.0));
        var minutes = seconds / 60;
        return minutes < 60 ? "%d:%02d".formatted(minutes, seconds % 60) : "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
    }
}
