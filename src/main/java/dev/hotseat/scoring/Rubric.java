package dev.hotseat.scoring;

import java.util.List;
import java.util.Optional;

/** A set of criteria that a session is graded by; pinned into the session when it is created. */
public record Rubric(String title, LevelScale scale, List<Criterion> criteria) {
    public static final int TITLE_MAX = 120;
    public static final int CRITERIA_MAX = 12;

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /** Whether a grade may name this criterion. */
    public boolean has(String criterionId) {
        return find(criterionId).isPresent();
    }

    /** The criterion with this id. */
    public Optional<Criterion> find(String criterionId) {
        return criteria.stream().filter(criterion -> criterion.id().equals(criterionId)).findFirst();
    }

    /** What a level of one criterion sounds like; empty for a level outside the scale. */
    public String anchor(Criterion criterion, Level level) {
        return scale.rank(level).stream().mapToObj(criterion.anchors()::get).findFirst().orElse("");
    }
}
