package dev.hotseat.report;

import dev.hotseat.report.Report.GradeRow;
import dev.hotseat.report.Report.NoteRow;
import dev.hotseat.report.Report.QuestionRow;
import dev.hotseat.scoring.Criterion;
import dev.hotseat.session.QuestionId;
import java.util.List;
import java.util.Optional;

/** What a report tells of a question, and of the interview as a whole. {@code at} is session time, up to which a clock that runs is counted. */
record QuestionRows(ToldGrades grades, List<Criterion> criteria, List<ToldSeat> panel, ToldRound round, long at) {
    QuestionRow row(QuestionId id) {
        var clock = round.clock(id);
        return row(round.question(id), Optional.of(clock.budgetMs()), Optional.of(Math.max(0, clock.elapsedMs(at))));
    }

    QuestionRow whole() {
        return row(ToldQuestion.WHOLE, Optional.empty(), Optional.empty());
    }

    private QuestionRow row(ToldQuestion question, Optional<Long> plannedMs, Optional<Long> usedMs) {
        var help = round.help(question.id());
        var given = panel.stream().flatMap(seat -> criteria.stream().flatMap(criterion -> grade(seat, question.id(), criterion.id()).stream())).toList();
        var noted = panel.stream().map(seat -> new NoteRow(seat.name(), grades.note(seat.id(), question.id()))).filter(note -> !note.text().isEmpty()).toList();
        return new QuestionRow(question.id(), question.number(), question.prompt(), question.section(), question.added(), plannedMs, usedMs, help.hints(),
                help.followUps(), given, noted);
    }

    private Optional<GradeRow> grade(ToldSeat seat, QuestionId question, String criterion) {
        return grades.grade(seat.id(), question, criterion).map(level -> new GradeRow(seat.id(), seat.name(), criterion, level,
                grades.revisions(seat.id(), question, criterion), grades.evidence(seat.id(), question, criterion)));
    }
}
