package dev.hotseat.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The levels that a rubric grades on, lowest first. Stored by name, so a constant is never renamed.
 * The five follow the competencies proficiency scale of the U.S. National Institutes of Health, from awareness to expert.
 */
public enum LevelScale {
    FOUR_LEVELS(Level.POOR, Level.MIXED, Level.GOOD, Level.EXCELLENT),
    FIVE_LEVELS(Level.AWARENESS, Level.NOVICE, Level.INTERMEDIATE, Level.ADVANCED, Level.EXPERT);

    private final List<Level> levels;

    LevelScale(Level... levels) {
        this.levels = List.of(levels);
    }

    public List<Level> levels() {
        return levels;
    }

    /** Whether a grade by a rubric on this scale may be that level: one of its own, or one outside any scale. */
    public boolean admits(Level level) {
        return level.outsideScale() || levels.contains(level);
    }

    /** The place of a level on this scale, 0 the lowest; nothing for one that is not on it. */
    public OptionalInt rank(Level level) {
        var rank = levels.indexOf(level);
        return rank < 0 ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** The lower of the two middle ones among those levels that are on this scale, so that it is always one that somebody gave; nothing where none is. */
    public Optional<Level> lowerMedian(Stream<Level> given) {
        var sorted = given.filter(levels::contains).sorted(Comparator.comparingInt(levels::indexOf)).toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }
}
