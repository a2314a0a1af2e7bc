package dev.hotseat.report;

import dev.hotseat.report.Report.Again;
import dev.hotseat.report.Report.Agreement;
import dev.hotseat.report.Report.Regrade;
import dev.hotseat.report.Report.Regrader;
import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.session.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a panel was apart, and how far its levels are from those that were given again from the replay. */
record Figures(ToldGrades grades, LevelScale scale, List<Criterion> criteria, List<ToldSeat> panel, List<QuestionId> asked) {
    private static final int SPLIT = 2;

    Agreement agreement() {
        var compared = compared();
        var missing = compared.stream().mapToInt(each -> panel.size() - each.count()).sum();
        var splits = (int) compared.stream().filter(each -> each.range().orElseThrow() >= SPLIT).count();
        var range = Apart.mean(compared.stream().map(each -> (double) each.range().orElseThrow()).toList());
        var deviation = Apart.mean(compared.stream().map(each -> each.averageDeviation().orElseThrow()).toList());
        return new Agreement(panel.size(), compared.size(), missing, range, deviation, splits,
                ReportWords.agreement(panel.size(), compared.size(), missing, range.orElse(0.0), deviation.orElse(0.0), splits));
    }

    /** Whatever two or more graded on the scale, the interview as a whole first. */
    private List<Apart> compared() {
        var all = new ArrayList<Apart>();
        var subjects = new ArrayList<>(List.of(QuestionId.WHOLE_SESSION));
        subjects.addAll(asked);
        for (var subject : subjects) {
            for (var criterion : criteria) {
                var levels = Apart.of(scale, panel.stream().map(seat -> grades.grade(seat.id(), subject, criterion.id())).toList());
                if (levels.range().isPresent()) {
                    all.add(levels);
                }
            }
        }
        return all;
    }

    /** Over every level of the panel beside every one of a re-grader for the same thing, both on the scale, blind and without second thoughts. */
    Again again(List<ToldSeat> regraders) {
        var people = regraders.stream().map(seat -> {
            var done = grades.regraded(seat.id()).orElseThrow();
            return new Regrader(seat.id(), seat.name(), done.verdict(), done.confidence(), done.at());
        }).toList();
        var given = regraders.stream().flatMap(seat -> asked.stream().flatMap(question -> criteria.stream().flatMap(criterion ->
                grades.regrade(seat.id(), question, criterion.id()).map(level -> new Regrade(seat.id(), question, criterion.id(), level)).stream()))).toList();
        var apart = given.stream().flatMap(each -> panel.stream().flatMap(seat ->
                range(grades.grade(seat.id(), each.questionId(), each.criterion()), each.level()).stream())).toList();
        var same = (int) apart.stream().filter(each -> each == 0).count();
        var mean = Apart.mean(apart.stream().map(Integer::doubleValue).toList());
        return new Again(people, given, apart.size(), same, mean, ReportWords.again(apart.size(), same, mean.orElse(0.0)));
    }

    private Optional<Integer> range(Optional<Level> first, Level again) {
        return Apart.of(scale, List.of(first, Optional.of(again))).range();
    }
}
