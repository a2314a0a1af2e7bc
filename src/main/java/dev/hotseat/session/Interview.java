package dev.hotseat.session;

/**
 * What is asked of one candidate, and how it goes: all that starts afresh with each round of a practice. Immutable.
 *
 * @param settings what can be set for it, as it is set now
 * @param agenda   which questions are going to be asked
 * @param asking   what was asked, and the clock
 * @param stage    what is beside the question, and the candidate's hand
 */
public record Interview(Settings settings, Agenda agenda, Asking asking, Stage stage) {
    static Interview of(Settings settings, Plan plan) {
        return new Interview(settings, Agenda.of(plan), Asking.NOTHING, Stage.BARE);
    }

    Interview with(Settings changed) {
        return new Interview(changed, agenda, asking, stage);
    }

    Interview with(Agenda changed) {
        return new Interview(settings, changed, asking, stage);
    }

    Interview with(Asking changed) {
        return new Interview(settings, agenda, changed, stage);
    }

    Interview with(Stage changed) {
        return new Interview(settings, agenda, asking, changed);
    }
}
