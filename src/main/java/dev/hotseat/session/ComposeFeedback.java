package dev.hotseat.session;

import dev.hotseat.scoring.Rubric;
import dev.hotseat.scoring.Scorecard;
import dev.hotseat.session.Feedback.CriterionLevel;
import dev.hotseat.session.Feedback.NamedMoment;
import dev.hotseat.session.Feedback.QuestionGuidance;
import dev.hotseat.session.Feedback.QuestionNotes;
import dev.hotseat.session.FeedbackChoice.ChosenNote;
import dev.hotseat.session.Grading.MomentKey;
import dev.hotseat.session.Grading.NoteKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the feedback of what somebody chose: the preview and the release both, so that the candidate gets exactly what was
 * previewed. Pure.
 */
public final class ComposeFeedback {
    /** The feedback, or why there is none of this choice. */
    public sealed interface Result {}

    public record Composed(Feedback feedback) implements Result {}

    public record Refused(Rejection rejection) implements Result {}

    private static final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Rejection rejection;

        NotThere(Rejection rejection) {
            super(rejection.message(), null, false, false);
            this.rejection = rejection;
        }
    }

    private final SessionState state;

    private ComposeFeedback(SessionState state) {
        this.state = state;
    }

    public static Result of(SessionState state, FeedbackChoice choice) {
        if (!state.grading().revealed()) {
            return new Refused(new Rejection.NotRevealed());
        }
        try {
            return new Composed(new ComposeFeedback(state).compose(choice));
        } catch (NotThere e) {
            return new Refused(e.rejection);
        }
    }

    private Feedback compose(FeedbackChoice choice) {
        var words = choice.words().strip();
        require(words.length() <= Feedback.WORDS_MAX, "words", "at most " + Feedback.WORDS_MAX + " characters long");
        return new Feedback(choice.overall(), words, choice.levels().stream().distinct().map(this::level).toList(),
                texts("strengths", choice.strengths(), Scorecard::strengths), texts("workOn", choice.workOn(), Scorecard::workOn),
                notes(choice.notes()), choice.moments().stream().distinct().map(this::moment)
                        .sorted(Comparator.comparingLong(NamedMoment::markedAt)).toList(),
                inAskedOrder(choice.guidance()).map(this::guidance).toList());
    }

    private CriterionLevel level(String id) {
        Rubric rubric = state.setup().rubric();
        var criterion = rubric.find(id).orElseThrow(() -> new NotThere(new Rejection.UnknownCriterion(id)));
        var level = PanelLevels.of(state, id).orElseThrow(() -> new NotThere(new Rejection.BadValue("levels",
                "criteria that somebody graded; nobody graded \"" + criterion.name() + "\"")));
        return new CriterionLevel(id, criterion.name(), level, rubric.anchor(criterion, level));
    }

    private List<String> texts(String field, List<SeatId> seats, Function<Scorecard, String> text) {
        return seats.stream().distinct().map(seat -> {
            var card = state.grading().scorecards().get(seat);
            require(card != null && !text.apply(card).isBlank(), field, "seats whose scorecard says something there");
            return text.apply(card);
        }).toList();
    }

    private List<QuestionNotes> notes(List<ChosenNote> chosen) {
        chosen.forEach(note -> require(state.grading().notes().containsKey(new NoteKey(note.seat(), note.questionId())), "notes",
                "notes that somebody wrote for the panel"));
        return inAskedOrder(chosen.stream().map(ChosenNote::questionId).toList()).map(id -> new QuestionNotes(id, state.asking().number(id),
                prompt(id), chosen.stream().distinct().filter(note -> note.questionId().equals(id))
                        .map(note -> state.grading().notes().get(new NoteKey(note.seat(), id))).toList())).toList();
    }

    private NamedMoment moment(FeedbackChoice.ChosenMoment chosen) {
        var moment = state.grading().moments().get(new MomentKey(chosen.seat(), chosen.moment()));
        require(moment != null, "moments", "moments that somebody marked");
        return new NamedMoment(moment.markedAt(), moment.name());
    }

    private QuestionGuidance guidance(QuestionId id) {
        var guidance = state.asking().asked(id) ? state.agenda().find(id).orElseThrow().question().guidance() : "";
        require(!guidance.isBlank(), "guidance", "questions that were asked and have guidance");
        return new QuestionGuidance(id, state.asking().number(id), prompt(id), guidance);
    }

    private String prompt(QuestionId id) {
        return state.agenda().find(id).map(planned -> planned.question().prompt()).orElse("");
    }

    /** Each once, as they came up in the interview; the interview as a whole comes before all of them. */
    private Stream<QuestionId> inAskedOrder(List<QuestionId> ids) {
        var order = new ArrayList<>(state.asking().timers().keySet());
        return ids.stream().distinct().sorted(Comparator.comparingInt(order::indexOf));
    }

    private static void require(boolean holds, String field, String must) {
        if (!holds) {
            throw new NotThere(new Rejection.BadValue(field, must));
        }
    }
}
