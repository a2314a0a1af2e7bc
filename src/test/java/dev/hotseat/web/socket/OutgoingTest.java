package dev.hotseat.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.room.Outbound.When;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutgoingTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Network network = new Network();
    private final List<String> done = new ArrayList<>();
    private final Outgoing outgoing = new Outgoing(network, new Meters(registry));

    @Test
    void whatWasMissedLeavesBeforeWhatIsSentMeanwhile() {
        outgoing.sendHistory(frames("1", "2", "3"));
        send("4");
        send("5");
        assertThat(network.given).containsExactly("1");
        network.takeAll();
        assertThat(network.given).containsExactly("1", "2", "3", "4", "5");
        assertThat(done).containsExactly("4", "5");
        send("6");
        assertThat(network.given).last().isEqualTo("6");
    }

    @Test
    void ofWhatWasMissedOneFrameIsMadeAtATime() {
        var made = new ArrayList<Integer>();
        outgoing.sendHistory(IntStream.range(0, 1_000).peek(made::add).mapToObj(number -> frame("number " + number)).iterator());
        assertThat(made).hasSize(1);
        network.takeOne();
        assertThat(made).hasSize(2);
        assertThat(outgoing.waiting()).isEqualTo(frame("number 1").length());
    }

    /** However many, and not each from within the one before. */
    @Test
    void framesThatLeaveAtOnceLeaveOneAfterTheOther() {
        network.takesAll = true;
        outgoing.sendHistory(IntStream.range(0, 100_000).mapToObj(number -> frame("number " + number)).iterator());
        assertThat(network.given).hasSize(100_000);
        assertThat(outgoing.waiting()).isZero();
    }

    @Test
    void nothingMissedIsNothingToWaitFor() {
        outgoing.sendHistory(frames());
        send("1");
        assertThat(network.given).containsExactly("1");
    }

    @Test
    void allThatWaitsIsCountedAndAllThatLeftIsNot() {
        outgoing.sendHistory(frames("1", "2"));
        send("behind");
        assertThat(outgoing.waiting()).isEqualTo(frame("1").length() + frame("behind").length());
        assertThat(registry.get("hotseat.outbound").gauge().value()).isEqualTo(outgoing.waiting());
        network.takeAll();
        assertThat(outgoing.waiting()).isZero();
        assertThat(registry.get("hotseat.outbound").gauge().value()).isZero();
    }

    @Test
    void afterTheGoodbyeNothingMoreOfItIsSentAndAllIsDoneWith() {
        outgoing.sendHistory(frames("1", "2"));
        send("3");
        outgoing.close(CloseCode.TOO_SLOW);
        assertThat(done).containsExactly("3");
        send("4");
        assertThat(done).containsExactly("3", "4");
        network.takeAll();
        assertThat(network.given).containsExactly("1");
        assertThat(outgoing.waiting()).isZero();
    }

    @Test
    void aLineThatBreaksIsDoneWithEverythingOnce() {
        outgoing.sendHistory(frames("1", "2"));
        send("3");
        send("4");
        network.over = true;
        network.takeAll();
        assertThat(network.given).containsExactly("1");
        assertThat(done).containsExactly("3", "4");
        assertThat(outgoing.waiting()).isZero();
    }

    private void send(String text) {
        outgoing.send(frame(text), When.NOW, () -> done.add(text));
    }

    private static Iterator<Frame> frames(String... texts) {
        return List.of(texts).stream().map(OutgoingTest::frame).iterator();
    }

    private static Frame frame(String text) {
        return Frame.of(List.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A line to a network that takes what it is told to. */
    private static final class Network implements SocketLine {
        private final List<String> given = new ArrayList<>();
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private boolean takesAll;
        private boolean over;

        void takeOne() {
            waiting.remove().run();
        }

        void takeAll() {
            while (!waiting.isEmpty()) {
                takeOne();
            }
        }

        @Override
        public void write(Frame frame, When when, Runnable then) {
            if (over) {
                then.run();
                return;
            }
            given.add(new String(frame.wire(), 2, frame.length() - 2, StandardCharsets.UTF_8));
            if (takesAll) {
                then.run();
            } else {
                waiting.add(then);
            }
        }

        @Override
        public Future<Void> close(CloseCode code) {
            over = true;
            return Future.succeededFuture();
        }

        @Override
        public boolean isOver() {
            return over;
        }

        @Override
        public void tell(Listener to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void holdBack() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void hearAgain() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean pass(int seconds) {
            throw new UnsupportedOperationException();
        }
    }
}
