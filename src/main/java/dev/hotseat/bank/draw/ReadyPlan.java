package dev.hotseat.bank.draw;

import java.util.Arrays;
import java.util.Optional;

/**
 * A ready-made plan: how long an interview is and what mix of difficulties its questions have. {@code slotMinutes} is the
 * whole interview, {@code questionMinutes} what questions may fill of it; the rest is for hello and the candidate's own.
 */
public enum ReadyPlan {
    SCREEN_30("screen-30", "30-minute screen", "Mostly easy and medium, from as many sections as fit.", 30, 26, 2, 3, 0),
    PANEL_60("panel-60", "60-minute panel", "Every section where it fits, medium and hard.", 60, 52, 1, 3, 2),
    PEER_45("peer-45", "45-minute peer practice", "A mix of all, with one or two hard ones.", 45, 40, 2, 3, 1);

    private final String id;
    private final String title;
    private final String description;
    private final int slotMinutes;
    private final Mix mix;

    ReadyPlan(String id, String title, String description, int slotMinutes, int questionMinutes, int easy, int medium, int hard) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.slotMinutes = slotMinutes;
        this.mix = new Mix(questionMinutes, easy, medium, hard);
    }

    /** The plan of this id, as the log and the API name it. */
    public static Optional<ReadyPlan> of(String id) {
        return Arrays.stream(values()).filter(plan -> plan.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public int slotMinutes() {
        return slotMinutes;
    }

    public int questionMinutes() {
        return mix.questionMinutes();
    }

    Mix mix() {
        return mix;
    }
}
