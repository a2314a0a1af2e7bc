package dev.hotseat.wire;

import dev.hotseat.audience.View;
import dev.hotseat.session.Event;
import dev.hotseat.testing.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which records the audiences are given of an event: the event's own, and views that hold less or more. */
final class GivenViews {
    private static final Map<Class<? extends Event>, List<Class<? extends View>>> VIEWS = Map.ofEntries(
            Map.entry(Event.SessionCreated.class, List.of(View.SessionTitle.class, View.PracticeTitle.class)),
            Map.entry(Event.SeatAdded.class, List.of(View.SeatTaken.class)),
            Map.entry(Event.SeatReissued.class, List.of(View.LinkRenewed.class)),
            Map.entry(Event.QuestionPushed.class, List.of(View.QuestionShown.class)),
            Map.entry(Event.QuestionFinished.class, List.of(View.AnswerUncovered.class)),
            Map.entry(Event.HintRevealed.class, List.of(View.HelpShown.class)),
            Map.entry(Event.FollowUpAsked.class, List.of(View.HelpShown.class)),
            Map.entry(Event.DebriefOpened.class, List.of(View.SelfGrading.class)),
            Map.entry(Event.ScorecardSubmitted.class, List.of(View.ScorecardSealed.class)),
            Map.entry(Event.ScoresRevealed.class, List.of(View.Uncovered.class, View.FormsOpened.class)),
            Map.entry(Event.RegradesSubmitted.class, List.of(View.Regraded.class)),
            Map.entry(Event.PracticeArranged.class, List.of(View.PracticeShown.class, View.PracticeLed.class, View.PracticeAlone.class)),
            Map.entry(Event.RolesSwapped.class, List.of(View.RoundLed.class)));
    /** What has something in it that nobody is given, or less than everybody is. */
    private static final Set<Class<? extends Event>> NEVER_AS_LOGGED = Set.of(Event.SeatAdded.class, Event.SeatReissued.class, Event.ScoresRevealed.class);

    private GivenViews() {}

    static List<Class<?>> of(Class<? extends Event> event) {
        var given = new ArrayList<Class<?>>(VIEWS.getOrDefault(event, List.of()));
        if (!NEVER_AS_LOGGED.contains(event)) {
            given.add(event);
        }
        return given;
    }

    static List<Class<?>> of(String type) {
        return of(Sealed.leaves(Event.class).filter(event -> event.getSimpleName().equals(type)).findFirst().orElseThrow());
    }

    static Set<Class<?>> all() {
        return Set.copyOf(VIEWS.values().stream().flatMap(List::stream).toList());
    }
}
