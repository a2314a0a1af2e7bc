package dev.hotseat.session;

import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.session.CreateSession.NewSeat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the commands that begin a practice; whether one may begin like that is decided where any session's beginning is. */
public final class PracticeSession {
    public static final int PEERS_MAX = 3;

    /** Somebody who practises; the id and the hash of the link's token were made at the edge. */
    public record Peer(SeatId seat, String name, String tokenHash) {}

    private PracticeSession() {}

    /**
     * Two or three peers who interview each other in turn.
     *
     * @param rounds  a plan for each peer, in the order of the peers: the one that they ask from; no question twice
     * @param roundMs how long a round is meant to take, milliseconds
     */
    public static CreateSession peers(String title, String roleInterviewedFor, List<Plan> rounds, Rubric rubric, Settings settings, long roundMs,
                                      List<Peer> peers) {
        var chairs = Practice.chairs(peers.stream().map(Peer::seat).toList(), 1);
        var seats = IntStream.range(0, peers.size()).mapToObj(place -> new NewSeat(peers.get(place).seat(), chairs.get(place).role(),
                peers.get(place).name(), peers.get(place).tokenHash())).toList();
        return new CreateSession(title, roleInterviewedFor, rounds.getFirst(), rubric, settings, seats, Optional.of(
                new Event.PracticeArranged(PracticeKind.PEERS, roundMs, rounds.subList(1, rounds.size()), ReadyRubrics.interviewing())));
    }

    /** One person whom Hotseat asks from a plan. */
    public static CreateSession alone(String title, String roleInterviewedFor, Plan plan, Rubric rubric, Settings settings, Peer peer) {
        return new CreateSession(title, roleInterviewedFor, plan, rubric, settings,
                List.of(new NewSeat(peer.seat(), Role.LEAD, peer.name(), peer.tokenHash())),
                Optional.of(new Event.PracticeArranged(PracticeKind.ALONE, Math.max(60_000, plan.allottedMs()), List.of(), ReadyRubrics.interviewing())));
    }
}
