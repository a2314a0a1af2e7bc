package dev.hotseat.testing;

import dev.hotseat.bank.Question;
import dev.hotseat.session.Event;
import dev.hotseat.session.Feedback;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlannedQuestion;
import java.util.List;

/** A log in which people wrote what is hard to write down: marks, quotes, breaks, formulas, and signs from far away. */
public final class Spiced {
    private static final List<String> SPICES = List.of("=1+1", " @SUM(A1)", "\"quoted\", twice", "line\nbreak",
            "  \n\n spaces \n around", "`*_{}[]<>#|~\\ &amp; <b>",
            "\u00A0=nbsp", "\uFF1D1", "a\r\nb", "-", "'+1", "tab\tbed", "\tfirst",
            "caf\u00E9 \uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD", "\u2028\u2029\u0085", "\u0001\u001F\u007F\b\f\u000B",
            "a  b", "\uFEFF \n\uFEFF", "/slash/", "1", "0", "$& $1 \\$", "\n", " ");

    private int next;

    private Spiced() {}

    public static List<Logged<Event>> of(List<Logged<Event>> log) {
        var spiced = new Spiced();
        spiced.next = log.size();
        return log.stream().map(logged -> new Logged<>(logged.seq(), logged.at(), logged.by(), logged.commandId(), spiced.event(logged.event()))).toList();
    }

    private Event event(Event event) {
        return switch (event) {
            case Event.SessionCreated e -> new Event.SessionCreated(text(e.title()), text(e.roleInterviewedFor()), plan(e.plan()), e.rubric(), e.settings());
            case Event.PracticeArranged e -> new Event.PracticeArranged(e.kind(), e.roundMs(), e.laterRounds().stream().map(this::plan).toList(),
                    e.interviewing());
            case Event.QuestionAdded(var question) -> new Event.QuestionAdded(question(question));
            case Event.SeatAdded(var seat, var role, var name, var hash) -> new Event.SeatAdded(seat, role, text(name).strip() + " " + name, hash);
            case Event.NoteWritten(var id, var words) -> new Event.NoteWritten(id, text(words));
            case Event.MomentNamed(var id, var at, var name) -> new Event.MomentNamed(id, at, text(name));
            case Event.GradeRevised(var id, var criterion, var level, var reason) -> new Event.GradeRevised(id, criterion, level, text(reason));
            case Event.ScorecardSubmitted e -> new Event.ScorecardSubmitted(e.verdict(), e.confidence(), text(e.strengths()), text(e.workOn()),
                    text(e.forPanel()));
            case Event.FeedbackReleased(var f) -> new Event.FeedbackReleased(new Feedback(f.overall(), text(f.words()), f.levels(),
                    List.of(text("s"), text("s")), List.of(text("w")), f.notes(),
                    List.of(new Feedback.NamedMoment(1, text("m")), new Feedback.NamedMoment(2, "")), f.guidance()));
            case Event other -> other;
        };
    }

    private Plan plan(Plan plan) {
        return new Plan(plan.questions().stream().map(this::question).toList(), plan.origin());
    }

    private PlannedQuestion question(PlannedQuestion planned) {
        var q = planned.question();
        return new PlannedQuestion(planned.id(), text(planned.section()), planned.allottedMs(), new Question(text(q.prompt()),
                q.guidance(), q.followUps(), q.hints(), q.weakSigns(), q.minutes(), q.difficulty(), q.tags(), q.criteria()));
    }

    /** What is empty stays so: that means something. */
    private String text(String text) {
        return text.isEmpty() ? text : SPICES.get(next++ % SPICES.size()) + (next % 3 == 0 ? text : "");
    }
}
