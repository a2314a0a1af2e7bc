package dev.hotseat.report;

import dev.hotseat.audience.AudienceName;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Scorecard;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Feedback;
import dev.hotseat.session.Grading;
import dev.hotseat.session.Phase;
import dev.hotseat.session.PracticeKind;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * A finished interview, or one round of a practice, as its audience may know it. The page, the files and other programs are given
 * this and nothing else. Lengths are milliseconds, instants session time in milliseconds.
 *
 * @param hotseatReport     {@link #VERSION}
 * @param panel             those who graded; empty where their grades are not this audience's to see, and then so is all that is made of grades
 * @param missingScorecards names of those without whose scorecard the grades were revealed
 * @param rubric            nothing where the audience was told none
 * @param criteria          those of which this audience is told anything
 * @param questions         in the order in which they were asked
 * @param practice          where this is one
 */
public record Report(int hotseatReport, AudienceName audience, Session session, List<Person> panel, List<String> missingScorecards, Optional<GradedBy> rubric,
                     Time time, List<CriterionRow> criteria, List<QuestionRow> questions, Optional<QuestionRow> wholeSession, List<Judgement> verdicts,
                     List<MomentRow> moments, Optional<Agreement> agreement, Optional<Again> again, Optional<Feedback> feedback,
                     Optional<OfPractice> practice) {
    /** Grows with every change of a field's meaning; fields are added without it. */
    public static final int VERSION = 1;

    public Report {
        panel = List.copyOf(panel);
        missingScorecards = List.copyOf(missingScorecards);
        criteria = List.copyOf(criteria);
        questions = List.copyOf(questions);
        verdicts = List.copyOf(verdicts);
        moments = List.copyOf(moments);
    }

    /** The name of a criterion, or its id where this audience was told none. */
    public String criterionName(String id) {
        return criteria.stream().filter(row -> row.criterion().equals(id)).map(CriterionRow::name).findFirst().orElse(id);
    }

    /** {@code endedAt} is when the debrief, or the next round, began. */
    public record Session(SessionId id, String title, String roleInterviewedFor, Phase phase, String candidate, Optional<Long> startedAt,
                          Optional<Long> endedAt, Optional<Long> revealedAt, Optional<Long> feedbackAt) {}

    /** {@code letter} stands for the person in charts, so that they are read without colour and in small print. */
    public record Person(SeatId seat, String name, Role role, String letter) {}

    /** {@code levels} are those of the scale, lowest first. */
    public record GradedBy(String title, List<Level> levels) {
        public GradedBy {
            levels = List.copyOf(levels);
        }
    }

    /** {@code questionsPlanned} is told to those who have the plan. */
    public record Time(long askedMs, long plannedForAskedMs, long tookMs, int questionsAsked, Optional<Integer> questionsPlanned) {}

    /**
     * Where everybody stood on one criterion.
     *
     * @param panel            where the panel stands, {@code agreed} where it agreed on that
     * @param given            what the candidate was told
     * @param self             the candidate's own
     * @param range            how far interviewers are apart, in levels; nothing where fewer than two gave one on the scale
     * @param averageDeviation how far they are from their mean on average, in levels
     */
    public record CriterionRow(String criterion, String name, Optional<Integer> weight, List<OwnLevel> own, Optional<Level> panel, boolean agreed,
                               Optional<Level> given, Optional<Level> self, Optional<Integer> range, Optional<Double> averageDeviation) {
        public CriterionRow {
            own = List.copyOf(own);
        }
    }

    /** One interviewer's level of a criterion over the whole interview. */
    public record OwnLevel(SeatId seat, Optional<Level> level) {}

    /** One question, or the interview as a whole, which has no number and no time. {@code plannedMs} is with what was added and given back. */
    public record QuestionRow(QuestionId questionId, Optional<Integer> number, String prompt, String section, boolean added, Optional<Long> plannedMs,
                              Optional<Long> usedMs, int hintsGiven, int followUpsAsked, List<GradeRow> grades, List<NoteRow> notes) {
        public QuestionRow {
            grades = List.copyOf(grades);
            notes = List.copyOf(notes);
        }
    }

    /** One grade as it was given blind, with the second thoughts after the reveal and what it rests on. */
    public record GradeRow(SeatId seat, String name, String criterion, Level level, List<Grading.Revision> revisions, Grading.Evidence evidence) {
        public GradeRow {
            revisions = List.copyOf(revisions);
        }

        /** The level that stands: the last second thought, or else what was given blind. */
        public Level standing() {
            return revisions.isEmpty() ? level : revisions.getLast().level();
        }
    }

    public record NoteRow(String name, String text) {}

    /** One interviewer's scorecard, where it was submitted. */
    public record Judgement(SeatId seat, String name, Optional<Scorecard> scorecard) {}

    public record MomentRow(long at, long sinceStartMs, String name, String by) {}

    /**
     * How far the panel was apart over all that two or more graded on the scale, by their blind grades and in levels (mean range and mean
     * average deviation of Burke, Finkelstein and Dusig, 1999).
     *
     * @param compared what two or more graded
     * @param missing  levels that were not given where others gave one
     * @param splits   differences of two levels or more
     * @param words    the same in a sentence
     */
    public record Agreement(int graders, int compared, int missing, Optional<Double> meanRange, Optional<Double> meanAverageDeviation, int splits,
                            String words) {}

    /**
     * What was given again from the replay, in none of the other figures, and how far it is from the first grades, in levels.
     *
     * @param compared first grades that stand beside a re-grade, each with each
     * @param same     how many of them are the same level
     * @param words    the same in sentences
     */
    public record Again(List<Regrader> people, List<Regrade> grades, int compared, int same, Optional<Double> meanApart, String words) {
        public Again {
            people = List.copyOf(people);
            grades = List.copyOf(grades);
        }

        /** The name of whoever gave again from this seat. */
        public String name(SeatId seat) {
            return people.stream().filter(each -> each.seat().equals(seat)).map(Regrader::name).findFirst().orElseThrow();
        }
    }

    public record Regrader(SeatId seat, String name, Verdict verdict, Confidence confidence, long submittedAt) {}

    public record Regrade(SeatId seat, QuestionId questionId, String criterion, Level level) {}

    /**
     * Which part of a practice this is about.
     *
     * @param title  the practice's own; the session's here names the round too
     * @param round  the round, from 1; nothing where nothing was asked, or one person practised alone
     * @param rounds those of which there is a report
     */
    public record OfPractice(PracticeKind kind, String title, Optional<Integer> round, List<HeldRound> rounds) {
        public OfPractice {
            rounds = List.copyOf(rounds);
        }
    }

    /** {@code candidate} is the name of whoever was asked. */
    public record HeldRound(int round, String candidate) {}
}
