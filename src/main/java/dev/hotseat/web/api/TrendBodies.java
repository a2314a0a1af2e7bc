package dev.hotseat.web.api;

import dev.hotseat.insights.Trend;
import dev.hotseat.scoring.agreement.Bootstrap;
import dev.hotseat.session.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Trends as the API tells them; figures that cannot be told are left out. */
final class TrendBodies {
    record Figure(Double value, Double low, Double high) {
        static Figure of(OptionalDouble value, Optional<Bootstrap.Interval> interval) {
            return new Figure(orNull(value), interval.map(Bootstrap.Interval::low).orElse(null), interval.map(Bootstrap.Interval::high).orElse(null));
        }
    }

    record TrendOf(String criterion, List<Point> points, Figure slope) {}

    record Point(SessionId session, String title, long at, double mean, int grades, Double low, Double high) {}

    private TrendBodies() {}

    static List<TrendOf> of(List<Trend> trends) {
        return trends.stream().map(trend -> new TrendOf(trend.criterion(), trend.points().stream().map(point -> new Point(point.session(), point.title(),
                point.at(), point.mean(), point.grades(), orNull(point.low()), orNull(point.high()))).toList(), Figure.of(trend.slope(), trend.interval())))
                .toList();
    }

    static Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
