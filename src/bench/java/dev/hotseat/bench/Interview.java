package dev.hotseat.bench;

import dev.hotseat.room.RoomRegistry;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.HandReason;
import dev.hotseat.session.MomentId;
import dev.hotseat.testing.JumpingClock;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A session of an hour that is over, of about so many events at equal distances: questions pushed in turn and everything that
 * goes on around them, graded, noted, marked and said. Written through the same room and log that the server uses.
 */
final class Interview {
    private static final long LENGTH_MS = TimeUnit.HOURS.toMillis(1);
    private static final List<Level> LEVELS = List.of(Level.POOR, Level.MIXED, Level.GOOD, Level.EXCELLENT);
    private static final Actor LEAD = new Actor.Seated(Seeding.seat(0));
    private static final Actor CANDIDATE = new Actor.Seated(Seeding.seat(1));
    private static final Actor INTERVIEWER = new Actor.Seated(Seeding.seat(2));
    private static final List<String> CRITERIA = ReadyRubrics.technical().criteria().stream().map(criterion -> criterion.id()).toList();

    private final RoomRegistry registry;
    private final String name;
    private final int events;
    private int asked = Seeding.QUESTIONS - 1;

    private Interview(RoomRegistry registry, String name, int events) {
        this.registry = registry;
        this.name = name;
        this.events = events;
    }

    static void of(Path data, String name, int events) {
        var clock = new JumpingClock();
        Seeding.withRooms(data, clock, registry -> {
            Seeding.await(Seeding.begin(registry, name, 4));
            var interview = new Interview(registry, name, events);
            var startMs = clock.nowMs();
            for (var step = 0; step < events; step++) {
                // Filling takes time too, and none of it may be the interview's.
                clock.jump(Math.max(0, startMs + LENGTH_MS * step / events - clock.nowMs()));
                interview.goOn(step);
            }
            interview.give(LEAD, events, new Command.OpenDebrief());
            interview.give(LEAD, events + 1, new Command.CloseSession());
        });
    }

    private void goOn(int step) {
        var turn = step / 10;
        switch (step % 10) {
            case 0 -> push(step);
            case 1 -> grade(INTERVIEWER, step);
            case 2 -> grade(LEAD, step);
            case 3 -> give(INTERVIEWER, step, new Command.WriteNote(Seeding.question(asked), "Said in answer " + turn + " what was measured first, and why."));
            case 4 -> give(CANDIDATE, step, new Command.RaiseHand(turn % 2 == 0 ? HandReason.DONE : HandReason.CLARIFY));
            case 5 -> give(CANDIDATE, step, new Command.LowerHand());
            case 6 -> give(LEAD, step, new Command.ShowMessage("Line " + turn));
            case 7 -> give(LEAD, step, new Command.SendPanelMessage("Shall we go on after " + turn + "?"));
            case 8 -> grade(INTERVIEWER, step);
            default -> mark(step);
        }
    }

    /** Eight questions over the hour, however many events there are. */
    private void push(int step) {
        var due = (int) ((long) step * Seeding.QUESTIONS / events);
        if (due == asked) {
            grade(LEAD, step);
            return;
        }
        asked = due;
        give(LEAD, step, new Command.PushQuestion(Seeding.question(due)));
    }

    private void grade(Actor by, int step) {
        var criterion = CRITERIA.get(step / 10 % CRITERIA.size());
        give(by, step, new Command.GiveGrade(Seeding.question(asked), criterion, LEVELS.get((step / 10 / CRITERIA.size() + step) % LEVELS.size())));
    }

    private void mark(int step) {
        if (step / 10 >= Command.MarkMoment.MOMENTS_MAX / 2) {
            grade(INTERVIEWER, step);
        } else {
            give(INTERVIEWER, step, new Command.MarkMoment(new MomentId("moment-" + step), Long.MAX_VALUE));
        }
    }

    private void give(Actor by, int step, Command command) {
        Seeding.give(registry, name, by, "step-" + step, command);
    }
}
