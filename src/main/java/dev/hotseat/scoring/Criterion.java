package dev.hotseat.scoring;

import java.util.List;

/**
 * One thing that is graded, with an anchor sentence for every level.
 *
 * @param id      stable within its rubric, lower-case with dashes; grades refer to it
 * @param name    as people read it
 * @param weight  how much it counts beside the others where criteria are summed up, {@link #WEIGHT_MIN} to {@link #WEIGHT_MAX}
 * @param anchors what each level of the rubric's scale sounds like, lowest first
 */
public record Criterion(String id, String name, int weight, List<String> anchors) {
    public static final int NAME_MAX = 60;
    public static final int ANCHOR_MAX = 400;
    public static final int WEIGHT_MIN = 1;
    public static final int WEIGHT_MAX = 9;

    public Criterion {
        anchors = List.copyOf(anchors);
    }
}
