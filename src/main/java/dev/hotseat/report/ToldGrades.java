package dev.hotseat.report;

import dev.hotseat.audience.View;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Scorecard;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Event;
import dev.hotseat.session.Grading;
import dev.hotseat.session.Grading.GradeKey;
import dev.hotseat.session.Grading.MomentKey;
import dev.hotseat.session.Grading.NoteKey;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What was graded, noted and judged, as far as it was told. Changes while {@link Told} folds, and not any more afterwards. */
final class ToldGrades {
    /** A re-grader's judgement, and when it was submitted. */
    record Regraded(Verdict verdict, Confidence confidence, long at) {}

    private final Map<GradeKey, Level> grades = new HashMap<>();
    private final Map<NoteKey, String> notes = new HashMap<>();
    private final Map<MomentKey, Grading.Moment> moments = new LinkedHashMap<>();
    private final Map<GradeKey, Grading.Evidence> evidence = new HashMap<>();
    private final Map<GradeKey, List<Grading.Revision>> revisions = new HashMap<>();
    private final Map<SeatId, Optional<Scorecard>> scorecards = new HashMap<>();
    private final Map<GradeKey, Level> regrades = new HashMap<>();
    private final Map<SeatId, Regraded> regraded = new HashMap<>();

    Optional<Level> grade(SeatId seat, QuestionId question, String criterion) {
        return Optional.ofNullable(grades.get(new GradeKey(seat, question, criterion)));
    }

    boolean graded(SeatId seat) {
        return grades.keySet().stream().anyMatch(key -> key.seat().equals(seat));
    }

    List<Grading.Revision> revisions(SeatId seat, QuestionId question, String criterion) {
        return revisions.getOrDefault(new GradeKey(seat, question, criterion), List.of());
    }

    /** The level that stands: the last second thought, or else what was given blind. */
    Optional<Level> standing(SeatId seat, QuestionId question, String criterion) {
        var revised = revisions(seat, question, criterion);
        return revised.isEmpty() ? grade(seat, question, criterion) : Optional.of(revised.getLast().level());
    }

    Grading.Evidence evidence(SeatId seat, QuestionId question, String criterion) {
        return evidence.getOrDefault(new GradeKey(seat, question, criterion), new Grading.Evidence(List.of(), List.of()));
    }

    String note(SeatId seat, QuestionId question) {
        return notes.getOrDefault(new NoteKey(seat, question), "");
    }

    /** In the order in which they were marked, or came to be known. */
    List<Grading.Moment> moments(SeatId seat) {
        return moments.entrySet().stream().filter(entry -> entry.getKey().seat().equals(seat)).map(Map.Entry::getValue).toList();
    }

    boolean submitted(SeatId seat) {
        return scorecards.containsKey(seat);
    }

    /** What a scorecard says, where it was submitted and is not sealed. */
    Optional<Scorecard> scorecard(SeatId seat) {
        return scorecards.getOrDefault(seat, Optional.empty());
    }

    Optional<Regraded> regraded(SeatId seat) {
        return Optional.ofNullable(regraded.get(seat));
    }

    Optional<Level> regrade(SeatId seat, QuestionId question, String criterion) {
        return Optional.ofNullable(regrades.get(new GradeKey(seat, question, criterion)));
    }

    void grading(Event.OfGrading event, SeatId by) {
        switch (event) {
            case Event.GradeGiven(var question, var criterion, var level) -> grades.put(new GradeKey(by, question, criterion), level);
            case Event.GradeWithdrawn(var question, var criterion) -> {
                grades.remove(new GradeKey(by, question, criterion));
                evidence.remove(new GradeKey(by, question, criterion));
            }
            case Event.EvidenceCited(var question, var criterion, var cited, var citedNotes) ->
                    cite(new GradeKey(by, question, criterion), new Grading.Evidence(cited, citedNotes));
            case Event.NoteWritten(var question, var text) -> note(by, question, text);
            case Event.MomentMarked(var moment, var markedAt) -> moments.put(new MomentKey(by, moment), new Grading.Moment(markedAt, markedAt, ""));
            case Event.MomentNamed(var moment, var markedAt, var name) -> moments.put(new MomentKey(by, moment), new Grading.Moment(markedAt, markedAt, name));
            case Event.MomentRemoved(var moment) -> {
                moments.remove(new MomentKey(by, moment));
                restsOn(key -> key.seat().equals(by), each -> !each.equals(moment), _ -> true);
            }
            case Event.ScorecardSubmitted submitted -> scorecards.put(by, Optional.of(submitted.scorecard()));
            case Event.ScorecardWithdrawn _ -> scorecards.remove(by);
            case Event.GradeRevised(var question, var criterion, var level, var reason) ->
                    revisions.computeIfAbsent(new GradeKey(by, question, criterion), _ -> new ArrayList<>()).add(new Grading.Revision(level, reason));
            // What somebody wrote for themselves alone is in nobody's report.
            case Event.PrivateNoteWritten _ -> { }
        }
    }

    void sealedScorecard(SeatId by) {
        scorecards.put(by, Optional.empty());
    }

    void regrading(Event.OfRegrading event, SeatId by, long at) {
        switch (event) {
            case Event.RegradeGiven(var question, var criterion, var level) -> regrades.put(new GradeKey(by, question, criterion), level);
            case Event.RegradeWithdrawn(var question, var criterion) -> regrades.remove(new GradeKey(by, question, criterion));
            case Event.RegradesSubmitted(var verdict, var confidence) -> regraded.put(by, new Regraded(verdict, confidence, at));
        }
    }

    void uncover(View.Regraded submitted, SeatId by, long at) {
        regraded.put(by, new Regraded(submitted.verdict(), submitted.confidence(), at));
        submitted.grades().forEach(each -> regrades.put(new GradeKey(each.seat(), each.questionId(), each.criterion()), each.level()));
    }

    void uncover(List<View.Grade> otherGrades, List<View.Note> otherNotes, List<View.Moment> otherMoments, List<View.Cited> otherEvidence,
                 List<View.Card> otherCards) {
        otherGrades.forEach(each -> grades.put(new GradeKey(each.seat(), each.questionId(), each.criterion()), each.level()));
        otherNotes.forEach(each -> notes.put(new NoteKey(each.seat(), each.questionId()), each.text()));
        otherMoments.forEach(each -> moments.put(new MomentKey(each.seat(), each.moment()),
                new Grading.Moment(each.markedAt(), each.markedAt(), each.name())));
        otherEvidence.forEach(each -> evidence.put(new GradeKey(each.seat(), each.questionId(), each.criterion()),
                new Grading.Evidence(each.moments(), each.notes())));
        otherCards.forEach(each -> scorecards.put(each.seat(),
                Optional.of(new Scorecard(each.verdict(), each.confidence(), each.strengths(), each.workOn(), each.forPanel()))));
    }

    /** A question that was never asked has no grades and no notes. */
    void withdraw(QuestionId question) {
        grades.keySet().removeIf(key -> key.questionId().equals(question));
        notes.keySet().removeIf(key -> key.questionId().equals(question));
        evidence.keySet().removeIf(key -> key.questionId().equals(question));
        restsOn(_ -> true, _ -> true, each -> !each.equals(question));
    }

    private void note(SeatId by, QuestionId question, String text) {
        notes.put(new NoteKey(by, question), text);
        if (text.isEmpty()) {
            restsOn(key -> key.seat().equals(by), _ -> true, each -> !each.equals(question));
        }
    }

    private void cite(GradeKey key, Grading.Evidence cited) {
        if (cited.moments().isEmpty() && cited.notes().isEmpty()) {
            evidence.remove(key);
        } else {
            evidence.put(key, cited);
        }
    }

    /** Evidence without what is gone; a grade with nothing left to rest on has none. */
    private void restsOn(Predicate<GradeKey> whose, Predicate<MomentId> keptMoments, Predicate<QuestionId> keptNotes) {
        List.copyOf(evidence.keySet()).stream().filter(whose).forEach(key -> {
            var cited = evidence.get(key);
            cite(key, new Grading.Evidence(cited.moments().stream().filter(keptMoments).toList(), cited.notes().stream().filter(keptNotes).toList()));
        });
    }
}
