package dev.hotseat.session;

import dev.hotseat.scoring.Readiness;
import java.util.List;

/**
 * What of a revealed session somebody wants the candidate to have; {@link ComposeFeedback} makes the feedback of it.
 *
 * @param levels    ids of criteria whose level is given
 * @param strengths seats whose scorecard's strengths are given, and likewise {@code workOn}
 * @param guidance  questions whose guidance is given
 */
public record FeedbackChoice(Readiness overall, String words, List<String> levels, List<SeatId> strengths, List<SeatId> workOn,
                             List<ChosenNote> notes, List<ChosenMoment> moments, List<QuestionId> guidance) {
    public FeedbackChoice {
        levels = List.copyOf(levels);
        strengths = List.copyOf(strengths);
        workOn = List.copyOf(workOn);
        notes = List.copyOf(notes);
        moments = List.copyOf(moments);
        guidance = List.copyOf(guidance);
    }

    public record ChosenNote(SeatId seat, QuestionId questionId) {}

    public record ChosenMoment(SeatId seat, MomentId moment) {}
}
