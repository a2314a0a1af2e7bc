package dev.hotseat.insights;

import dev.hotseat.insights.Judged.Grade;
import dev.hotseat.scoring.agreement.Bootstrap;
import dev.hotseat.session.SessionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;

/**
 * How one candidate's levels for one criterion go over sessions, in levels of one scale.
 *
 * @param slope    levels a session: the median of the slopes between any two sessions (Theil, 1950; Sen, 1968); empty under
 *                 {@link #SESSIONS_MIN} sessions
 * @param interval of the slope, 95 %, bootstrap over sessions
 */
public record Trend(String criterion, List<Point> points, OptionalDouble slope, Optional<Bootstrap.Interval> interval) {
    public static final int SESSIONS_MIN = 5;

    public Trend {
        points = List.copyOf(points);
    }

    /**
     * One session.
     *
     * @param mean   of all blind levels of the panel for this criterion, 0 the lowest level
     * @param grades how many those are
     * @param low    95 % bootstrap interval of the mean over these grades, and likewise {@code high}; a single grade has none
     */
    public record Point(SessionId session, String title, long at, double mean, int grades, OptionalDouble low, OptionalDouble high) {}

    private record Step(int place, double mean) {}

    /** One for each criterion in which this person was graded; sessions in the order they were held. */
    public static List<Trend> of(String candidate, List<Judged> sessions, IntUnaryOperator chance) {
        var own = sessions.stream().filter(session -> Judged.same(session.candidate(), candidate)).sorted(Comparator.comparingLong(Judged::at)).toList();
        return own.stream().flatMap(session -> session.criteria().stream()).distinct().map(criterion -> along(criterion, own, chance))
                .filter(trend -> !trend.points().isEmpty()).toList();
    }

    private static Trend along(String criterion, List<Judged> sessions, IntUnaryOperator chance) {
        var points = sessions.stream().flatMap(session -> point(session, criterion, chance).stream()).toList();
        if (points.size() < SESSIONS_MIN) {
            return new Trend(criterion, points, OptionalDouble.empty(), Optional.empty());
        }
        var steps = new ArrayList<Step>();
        points.forEach(point -> steps.add(new Step(steps.size(), point.mean())));
        return new Trend(criterion, points, slope(steps), Bootstrap.interval(steps, Trend::slope, chance));
    }

    private static Optional<Point> point(Judged session, String criterion, IntUnaryOperator chance) {
        var ranks = session.grades().stream().filter(grade -> grade.criterion().equals(criterion)).map(Grade::rank).map(Integer::doubleValue).toList();
        return Figures.mean(ranks).stream().mapToObj(mean -> {
            var interval = ranks.size() < 2 ? Optional.<Bootstrap.Interval>empty() : Bootstrap.interval(ranks, Figures::mean, chance);
            return new Point(session.id(), session.title(), session.at(), mean, ranks.size(),
                    interval.map(found -> OptionalDouble.of(found.low())).orElseGet(OptionalDouble::empty),
                    interval.map(found -> OptionalDouble.of(found.high())).orElseGet(OptionalDouble::empty));
        }).findFirst();
    }

    /** Empty where a resample holds one session only, again and again. */
    private static OptionalDouble slope(List<Step> steps) {
        var slopes = steps.stream().flatMapToDouble(from -> steps.stream().filter(to -> to.place() > from.place())
                .mapToDouble(to -> (to.mean() - from.mean()) / (to.place() - from.place()))).sorted().toArray();
        if (slopes.length == 0) {
            return OptionalDouble.empty();
        }
        var middle = slopes.length / 2;
        return OptionalDouble.of(slopes.length % 2 == 1 ? slopes[middle] : Arrays.stream(slopes, middle - 1, middle + 1).average().orElseThrow());
    }
}
