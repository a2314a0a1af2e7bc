package dev.hotseat.testing;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Audience.Candidate;
import dev.hotseat.audience.Audience.Observer;
import dev.hotseat.audience.Audience.Onlooker;
import dev.hotseat.audience.Audience.Panel;
import dev.hotseat.audience.Audience.Panelist;
import dev.hotseat.audience.Audience.Peer;
import dev.hotseat.audience.Audience.Regrader;
import dev.hotseat.session.AnyInterview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/** Random interviews by a panel and practices, the same ones every time, and everyone who may look at them. */
public final class RandomInterviews {
    private static final int PANELS = 200;
    private static final int PRACTICES = 80;
    private static final long SEED = 20_261;

    private RandomInterviews() {}

    public static List<AnyInterview> panels() {
        return some(PANELS, AnyInterview.any());
    }

    public static List<AnyInterview> practices() {
        return some(PRACTICES, AnyInterview.practices());
    }

    /** So many of these, the same ones every time. */
    public static <T> List<T> some(int count, Arbitrary<T> any) {
        var interviews = new ArrayList<T>();
        JqwikSession.run(() -> {
            var generator = any.generator(count);
            // One source for all: sources of neighbouring seeds begin alike, and so would the interviews.
            var random = new Random(SEED);
            IntStream.range(0, count).forEach(_ -> interviews.add(generator.next(random).value()));
        });
        return interviews;
    }

    /** Everyone who may look at an interview by a panel. */
    public static List<Audience> audiences() {
        return List.of(new Panelist(Sessions.LEAD), new Panelist(Sessions.INTERVIEWER), new Candidate(), new Onlooker(), new Observer(),
                new Panel(Optional.empty()), new Panel(Optional.of(Sessions.INTERVIEWER)), new Regrader(Sessions.REGRADER));
    }

    /** Everyone who may look at a practice and is shown what goes on in it. */
    public static List<Audience> practising() {
        return List.of(new Peer(Practices.ADA), new Peer(Practices.BEN), new Peer(Practices.CLEO), new Panel(Optional.of(Practices.BEN)));
    }
}
