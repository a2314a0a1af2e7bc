package dev.hotseat.scoring;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Says what keeps a rubric from being graded by, and where in it. */
public final class RubricCheck {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int ID_MAX = 64;

    /**
     * The first thing that is wrong.
     *
     * @param place the field, as in {@code criteria[2].anchors[0]}
     * @param must  what it has to be, to follow "must be"
     */
    public record Fault(String place, String must) {}

    private RubricCheck() {}

    /** The rubric's first fault, from its title down. */
    public static Optional<Fault> fault(Rubric rubric) {
        var count = rubric.criteria().size();
        return text("title", rubric.title(), Rubric.TITLE_MAX)
                .or(() -> fault(count < 1 || count > Rubric.CRITERIA_MAX, "criteria", "1 to " + Rubric.CRITERIA_MAX + " criteria; there are " + count))
                .or(() -> IntStream.range(0, count).boxed()
                        .flatMap(index -> fault(rubric.scale(), rubric.criteria().get(index), "criteria[" + index + "]").stream()).findFirst())
                .or(() -> twice(rubric));
    }

    private static Optional<Fault> fault(LevelScale scale, Criterion criterion, String place) {
        return fault(criterion.id().length() > ID_MAX || !ID.matcher(criterion.id()).matches(), place + ".id",
                        "up to " + ID_MAX + " lower-case letters and digits, in words joined by single dashes")
                .or(() -> text(place + ".name", criterion.name(), Criterion.NAME_MAX))
                .or(() -> fault(criterion.weight() < Criterion.WEIGHT_MIN || criterion.weight() > Criterion.WEIGHT_MAX, place + ".weight",
                        Criterion.WEIGHT_MIN + " to " + Criterion.WEIGHT_MAX))
                .or(() -> fault(criterion.anchors().size() != scale.levels().size(), place + ".anchors",
                        scale.levels().size() + " sentences, one for each level; there are " + criterion.anchors().size()))
                .or(() -> IntStream.range(0, criterion.anchors().size()).boxed().flatMap(index ->
                        text(place + ".anchors[" + index + "]", criterion.anchors().get(index), Criterion.ANCHOR_MAX).stream()).findFirst());
    }

    private static Optional<Fault> twice(Rubric rubric) {
        var ids = new HashSet<String>();
        return rubric.criteria().stream().filter(criterion -> !ids.add(criterion.id())).findFirst()
                .map(criterion -> new Fault("criteria", "without the id \"" + criterion.id() + "\" twice"));
    }

    private static Optional<Fault> text(String place, String text, int max) {
        return fault(text.isBlank() || text.length() > max, place, "1 to " + max + " characters long");
    }

    private static Optional<Fault> fault(boolean wrong, String place, String must) {
        return wrong ? Optional.of(new Fault(place, must)) : Optional.empty();
    }
}
