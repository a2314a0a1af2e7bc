package dev.hotseat.report;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.audience.AudienceLog.Seen;
import dev.hotseat.audience.AudienceName;
import dev.hotseat.audience.TrainingCopy;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody who looks back at a session: as which audience, and what their report calls them. */
public record Looking(Reader reader, Audience audience) {
    /** The holder of a seat's link. */
    public static Looking from(SeatId seat, SessionState state) {
        return from(state.seating().find(seat).orElseThrow(), Audience.replay(state.seating().find(seat).orElseThrow(), state));
    }

    private static Looking from(Seat seat, Audience audience) {
        return new Looking(new Reader(AudienceName.of(audience), Optional.of(seat.id())), audience);
    }

    public static Looking training() {
        return new Looking(new Reader(AudienceName.TRAINING, Optional.empty()), new Audience.Panel(Optional.empty()));
    }

    public static Looking host(SessionState state) {
        return new Looking(new Reader(AudienceName.HOST, Optional.empty()), Audience.host(state));
    }

    private static Looking shared(Audience audience) {
        return new Looking(new Reader(AudienceName.of(audience), Optional.empty()), audience);
    }

    /** All who can: from every seat, while the session goes on and afterwards, by every kind of shared link, and the host. */
    public static List<Looking> all(SessionState state) {
        var seats = state.seating().seats().values();
        return Stream.of(seats.stream().map(seat -> from(seat.id(), state)), seats.stream().map(seat -> from(seat, Audience.live(seat, state))),
                Stream.of(host(state), training(), shared(new Audience.Candidate()), shared(new Audience.Onlooker()), shared(new Audience.Observer()),
                        shared(new Audience.Panel(Optional.empty())))).flatMap(each -> each).distinct().toList();
    }

    /** The log as they are given it. */
    public List<Seen> seen(List<Logged<Event>> log) {
        return AudienceLog.of(audience, reader.audience() == AudienceName.TRAINING ? TrainingCopy.of(log) : log);
    }

    /** Their report, where there is one. */
    public Optional<Report> report(List<Logged<Event>> log, Optional<Integer> round) {
        return report(ReportStories.ID, log, round);
    }

    /** Their report of the session of this id, where there is one. */
    public Optional<Report> report(SessionId session, List<Logged<Event>> log, Optional<Integer> round) {
        return switch (MakeReport.of(session, reader, seen(log), round)) {
            case MakeReport.Made(var report) -> Optional.of(report);
            case MakeReport.Refused _ -> Optional.empty();
        };
    }
}
