package dev.hotseat.audience;

import dev.hotseat.bank.Question;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Chair;
import dev.hotseat.session.ClockFace;
import dev.hotseat.session.Event;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.PracticeKind;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.Settings;
import java.util.List;

/** What an audience is given of an event: the event itself, or something that holds less, or what a reveal uncovers. */
public sealed interface View {
    /** What goes onto the wire: the event where it is given as it is logged, else this. */
    default Object fields() {
        return this instanceof AsLogged(var event) ? event : this;
    }

    /** The event as it is logged. */
    record AsLogged(Event event) implements View {}

    /** {@code SessionCreated} without plan and rubric, and of the settings only what the candidate's clock looks like. */
    record SessionTitle(String title, String roleInterviewedFor, ClockFace clockFace) implements View {}

    /** {@code SeatAdded} without the hash of its token. */
    record SeatTaken(SeatId seat, Role role, String name) implements View {}

    /** {@code SeatReissued} without the hash of its token. */
    record LinkRenewed(SeatId seat) implements View {}

    /** {@code QuestionPushed} with the words of the question and nothing else of it. */
    record QuestionShown(QuestionId questionId, int number, String prompt, long allottedMs) implements View {}

    /** {@code HintRevealed} or {@code FollowUpAsked} with the words that the candidate cannot have from the plan. */
    record HelpShown(QuestionId questionId, int index, String words) implements View {}

    /** {@code DebriefOpened} with what the candidate grades themselves by; how much each criterion counts is not told. */
    record SelfGrading(LevelScale scale, List<Anchored> criteria) implements View {
        public SelfGrading {
            criteria = List.copyOf(criteria);
        }

        static SelfGrading by(Rubric rubric) {
            return new SelfGrading(rubric.scale(), rubric.criteria().stream()
                    .map(criterion -> new Anchored(criterion.id(), criterion.name(), criterion.anchors())).toList());
        }
    }

    record Anchored(String id, String name, List<String> anchors) {
        public Anchored {
            anchors = List.copyOf(anchors);
        }
    }

    /** {@code ScorecardSubmitted} by someone else: that it is in, and no more. */
    record ScorecardSealed() implements View {}

    /** {@code ScoresRevealed} with all that was hidden from this interviewer until now. */
    record Uncovered(List<SeatId> missing, List<Grade> grades, List<Note> notes, List<Moment> moments,
                     List<Cited> evidence, List<Card> scorecards, List<SelfGrade> selfGrades) implements View {
        public Uncovered {
            missing = List.copyOf(missing);
            grades = List.copyOf(grades);
            notes = List.copyOf(notes);
            moments = List.copyOf(moments);
            evidence = List.copyOf(evidence);
            scorecards = List.copyOf(scorecards);
            selfGrades = List.copyOf(selfGrades);
        }
    }

    /** {@code RegradesSubmitted} with the levels that were given until then. */
    record Regraded(Verdict verdict, Confidence confidence, List<Grade> grades) implements View {
        public Regraded {
            grades = List.copyOf(grades);
        }
    }

    record Grade(SeatId seat, QuestionId questionId, String criterion, Level level) {}

    record Note(SeatId seat, QuestionId questionId, String text) {}

    record Moment(SeatId seat, MomentId moment, long markedAt, String name) {}

    record Card(SeatId seat, Verdict verdict, Confidence confidence, String strengths, String workOn, String forPanel) {}

    record Cited(SeatId seat, QuestionId questionId, String criterion, List<MomentId> moments, List<QuestionId> notes) {
        public Cited {
            moments = List.copyOf(moments);
            notes = List.copyOf(notes);
        }
    }

    record SelfGrade(String criterion, Level level) {}

    /** {@code SessionCreated} for those who practise: all but the plan. */
    record PracticeTitle(String title, String roleInterviewedFor, Rubric rubric, Settings settings) implements View {}

    /** {@code PracticeArranged} without any plan. */
    record PracticeShown(PracticeKind kind, long roundMs, int rounds, Rubric interviewing) implements View {}

    /** {@code PracticeArranged} for those who have the first round's plan before them. */
    record PracticeLed(PracticeKind kind, long roundMs, int rounds, Rubric interviewing, Plan plan) implements View {}

    /** {@code PracticeArranged} for someone alone: how many questions there are and how long each, and no word of them. */
    record PracticeAlone(PracticeKind kind, long roundMs, int rounds, List<Outline> outline) implements View {
        public PracticeAlone {
            outline = List.copyOf(outline);
        }
    }

    record Outline(QuestionId id, String section, long allottedMs, int hints) {}

    /** {@code RolesSwapped} for those who have the next round's plan before them. */
    record RoundLed(int round, List<Chair> chairs, Plan plan) implements View {
        public RoundLed {
            chairs = List.copyOf(chairs);
        }
    }

    /** {@code QuestionFinished} for someone alone: now with all that belongs to the question. */
    record AnswerUncovered(QuestionId questionId, Question question) implements View {}

    /** {@code ScoresRevealed} for a peer: what the others put down, and all of the questions that were asked of them or before them. */
    record FormsOpened(List<SeatId> missing, List<Grade> grades, List<Note> notes, List<Moment> moments, List<Cited> evidence,
                       List<Card> scorecards, List<SelfGrade> selfGrades, List<Rated> ratings, List<PlannedQuestion> questions) implements View {
        public FormsOpened {
            ratings = List.copyOf(ratings);
            questions = List.copyOf(questions);
        }

        static FormsOpened of(Uncovered others, List<Rated> ratings, List<PlannedQuestion> questions) {
            return new FormsOpened(others.missing(), others.grades(), others.notes(), others.moments(), others.evidence(), others.scorecards(),
                    others.selfGrades(), ratings, questions);
        }
    }

    record Rated(SeatId seat, String criterion, Level level) {}
}
