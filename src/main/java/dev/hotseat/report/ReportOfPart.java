package dev.hotseat.report;

import dev.hotseat.audience.AudienceName;
import dev.hotseat.audience.View;
import dev.hotseat.report.Report.CriterionRow;
import dev.hotseat.report.Report.GradedBy;
import dev.hotseat.report.Report.Judgement;
import dev.hotseat.report.Report.MomentRow;
import dev.hotseat.report.Report.OfPractice;
import dev.hotseat.report.Report.OwnLevel;
import dev.hotseat.report.Report.Person;
import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.session.Feedback;
import dev.hotseat.session.Grading;
import dev.hotseat.session.PracticeKind;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.Timer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts one report together. */
final class ReportOfPart {
    private static final int LETTERS = 26;

    private final Told told;
    private final ToldGrades grades;
    private final Part part;
    private final String title;
    private final LevelScale scale;
    private final List<Criterion> graded;
    /** Nobody where grades are not this audience's to see. */
    private final List<ToldSeat> panel;

    /** {@code title} is what this report is called. */
    ReportOfPart(Told told, Part part, String title) {
        this.told = told;
        this.grades = told.grades();
        this.part = part;
        this.title = title;
        this.scale = told.rubric().map(Rubric::scale).or(() -> told.selfGrading().map(View.SelfGrading::scale)).orElse(LevelScale.FOUR_LEVELS);
        this.graded = told.rubric().map(Rubric::criteria).orElse(List.of());
        this.panel = told.revealed().isPresent() ? part.seats().stream().filter(this::counts).toList() : List.of();
    }

    Report report(SessionId session, AudienceName audience, Optional<OfPractice> practice) {
        var asked = part.round().asked();
        var questions = new QuestionRows(grades, graded, panel, part.round(), told.at());
        var whole = new Report(Report.VERSION, audience, session(session), people(), List.of(), gradedBy(), time(asked), criteria(),
                asked.stream().map(questions::row).toList(), Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), told.feedback(),
                practice);
        return panel.isEmpty() ? whole : withJudging(whole, questions, asked);
    }

    private Report withJudging(Report whole, QuestionRows questions, List<QuestionId> asked) {
        var figures = new Figures(grades, scale, graded, panel, asked);
        var regraders = part.seats().stream().filter(seat -> grades.regraded(seat.id()).isPresent()).toList();
        return new Report(whole.hotseatReport(), whole.audience(), whole.session(), whole.panel(), missing(), whole.rubric(), whole.time(), whole.criteria(),
                whole.questions(), Optional.of(questions.whole()),
                panel.stream().map(seat -> new Judgement(seat.id(), seat.name(), grades.scorecard(seat.id()))).toList(), moments(),
                Optional.of(figures.agreement()), regraders.isEmpty() ? Optional.empty() : Optional.of(figures.again(regraders)), whole.feedback(),
                whole.practice());
    }

    /** Whoever was sent away still counts where they have put something down. */
    private boolean counts(ToldSeat seat) {
        return seat.role().grades() && (!seat.revoked() || grades.submitted(seat.id()) || grades.graded(seat.id()));
    }

    private Report.Session session(SessionId id) {
        var alone = told.practice().filter(practice -> practice.kind() == PracticeKind.ALONE).isPresent();
        return new Report.Session(id, title, told.roleInterviewedFor(), told.phase(), (alone ? part.lead() : part.candidate()).map(ToldSeat::name).orElse(""),
                part.since(), part.until(), told.revealed().map(Told.Revealed::at), told.feedbackAt());
    }

    private List<Person> people() {
        return IntStream.range(0, panel.size()).mapToObj(index -> new Person(panel.get(index).id(), panel.get(index).name(), panel.get(index).role(),
                letter(index))).toList();
    }

    private static String letter(int index) {
        return (char) ('A' + index % LETTERS) + (index < LETTERS ? "" : String.valueOf(1 + index / LETTERS));
    }

    private List<String> missing() {
        return told.revealed().stream().flatMap(revealed -> revealed.missing().stream()).map(seat -> told.name(seat).orElseGet(seat::value)).toList();
    }

    private Optional<GradedBy> gradedBy() {
        return told.rubric().map(rubric -> new GradedBy(rubric.title(), scale.levels()))
                .or(() -> told.selfGrading().map(_ -> new GradedBy("", scale.levels())));
    }

    private Report.Time time(List<QuestionId> asked) {
        var tookMs = part.since().map(since -> part.until().orElseGet(told::at) - since).orElse(0L);
        return new Report.Time(sum(asked, clock -> Math.max(0, clock.elapsedMs(told.at()))), sum(asked, Timer::budgetMs), tookMs, asked.size(),
                part.round().planned());
    }

    private long sum(List<QuestionId> asked, ToLongFunction<Timer> ms) {
        return asked.stream().map(part.round()::clock).mapToLong(ms).sum();
    }

    private List<CriterionRow> criteria() {
        var rows = told.rubric().isPresent()
                ? graded.stream().map(each -> row(each.id(), each.name(), Optional.of(told.weight(each.id()).orElse(each.weight()))))
                : told.selfGrading().stream().flatMap(by -> by.criteria().stream()).map(each -> row(each.id(), each.name(), Optional.empty()));
        return rows.filter(row -> !panel.isEmpty() || row.self().isPresent() || row.given().isPresent()).toList();
    }

    private CriterionRow row(String criterion, String name, Optional<Integer> weight) {
        var own = panel.stream().map(seat -> new OwnLevel(seat.id(), own(seat.id(), criterion))).toList();
        var levels = own.stream().map(OwnLevel::level).toList();
        var apart = Apart.of(scale, levels);
        var agreed = panel.isEmpty() ? Optional.<Level>empty() : told.agreedOn(criterion);
        return new CriterionRow(criterion, name, weight, own, agreed.or(() -> scale.lowerMedian(levels.stream().flatMap(Optional::stream))), agreed.isPresent(),
                given(criterion), told.selfGrade(criterion), apart.range(), apart.averageDeviation());
    }

    /** An interviewer's own level: for the interview as a whole, else the lower median over its questions. */
    private Optional<Level> own(SeatId seat, String criterion) {
        return grades.standing(seat, QuestionId.WHOLE_SESSION, criterion).filter(level -> scale.rank(level).isPresent()).or(() -> scale.lowerMedian(
                part.round().asked().stream().flatMap(question -> grades.standing(seat, question, criterion).stream())));
    }

    private Optional<Level> given(String criterion) {
        return told.feedback().stream().map(Feedback::levels).flatMap(List::stream).filter(each -> each.criterion().equals(criterion))
                .map(Feedback.CriterionLevel::level).findFirst();
    }

    private List<MomentRow> moments() {
        return panel.stream().flatMap(seat -> marked(seat.id()).map(moment -> new MomentRow(moment.markedAt(), moment.markedAt() - part.since().orElse(0L),
                moment.name(), seat.name()))).sorted(Comparator.comparingLong(MomentRow::at)).toList();
    }

    private Stream<Grading.Moment> marked(SeatId seat) {
        return grades.moments(seat).stream().sorted(Comparator.comparingLong(Grading.Moment::markedAt));
    }
}
