package dev.hotseat.reportfile;

import dev.hotseat.csv.Formulas;
import dev.hotseat.report.Report;
import dev.hotseat.report.Report.Again;
import dev.hotseat.report.Report.GradeRow;
import dev.hotseat.report.Report.QuestionRow;
import dev.hotseat.report.Report.Regrade;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as CSV: one line for each grade; a question without any has one too, so that no time is lost. */
final class ReportCsv {
    private static final List<String> HEAD = List.of("session", "title", "candidate", "question", "prompt", "plannedSeconds", "usedSeconds", "hintsGiven",
            "interviewer", "criterion", "level", "standsAt", "reason", "moments", "notes", "kind");
    private static final int ABOUT_QUESTION = 8;
    private static final String END = "\r\n";

    private ReportCsv() {}

    static String write(Report report) {
        var whole = report.wholeSession().filter(row -> !row.grades().isEmpty());
        return Stream.concat(Stream.of(HEAD), Stream.concat(report.questions().stream(), whole.stream()).flatMap(row -> lines(report, row)))
                .map(cells -> String.join(",", cells)).collect(Collectors.joining(END, "", END));
    }

    private static Stream<List<String>> lines(Report report, QuestionRow row) {
        var session = report.session();
        var first = List.of(cell(session.id().value()), cell(session.title()), cell(session.candidate()), row.number().map(String::valueOf).orElse("all"),
                cell(row.prompt()), seconds(row.plannedMs()), seconds(row.usedMs()), String.valueOf(row.hintsGiven()));
        var grades = row.grades().stream().map(grade -> List.of(cell(grade.name()), criterion(report, grade.criterion()), grade.level().name(),
                grade.standing().name(), reason(grade), String.valueOf(grade.evidence().moments().size()),
                String.valueOf(grade.evidence().notes().size()), "first"));
        var again = report.again().stream().flatMap(each -> each.grades().stream().filter(grade -> grade.questionId().equals(row.questionId()))
                .map(grade -> again(report, each, grade)));
        var all = Stream.concat(grades, again).toList();
        return (all.isEmpty() ? Stream.of(Collections.nCopies(HEAD.size() - ABOUT_QUESTION, "")) : all.stream()).map(rest -> joined(first, rest));
    }

    private static List<String> again(Report report, Again again, Regrade grade) {
        return List.of(cell(again.name(grade.seat())), criterion(report, grade.criterion()), grade.level().name(), grade.level().name(), "", "0", "0", "again");
    }

    private static List<String> joined(List<String> first, List<String> rest) {
        var all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }

    private static String reason(GradeRow grade) {
        return grade.revisions().isEmpty() ? "" : cell(grade.revisions().getLast().reason());
    }

    private static String criterion(Report report, String id) {
        return cell(report.criterionName(id));
    }

    private static String seconds(Optional<Long> ms) {
        return ms.map(each -> String.valueOf(Math.round(each / 1000.0))).orElse("");
    }

    /** What people wrote, as one cell: an apostrophe before what begins like a formula makes it text. */
    private static String cell(String text) {
        var harmless = Formulas.begins(text) ? "'" + text : text;
        var quoted = harmless.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
