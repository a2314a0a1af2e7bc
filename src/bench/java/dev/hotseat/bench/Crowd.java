package dev.hotseat.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * The load client: all screens of all rooms on one event loop, so that it needs no locks and leaves the other processor to
 * the server. Called from the thread that runs the case.
 */
final class Crowd implements AutoCloseable {
    private static final long HIGHEST_NS = TimeUnit.SECONDS.toNanos(60);
    private static final long PATIENCE_MS = 60_000;
    private static final long QUIET_MS = 700;
    /** Hotseat takes 200 frames a second from a socket, and no lead gives more; the others are given no more either. */
    private static final long PUSH_EVERY_NS = TimeUnit.SECONDS.toNanos(1) / 180;
    /** Connections under way at once, so that no queue for them overflows. */
    private static final int CONNECTING_MAX = 256;
    /** Local ports are per address, and one address has fewer than 30,000 of them. */
    private static final int SCREENS_PER_ADDRESS = 5_000;

    /** The load's counters at one instant. */
    private record Mark(long atNs, long cpuNs, long pushes, long deliveries, long bytes, Histogram latency) {}

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final Dialect dialect;
    private final Subject subject;
    private final List<Hall> halls = new ArrayList<>();
    private Histogram latency = histogram();
    private volatile int ready;
    private volatile int lost;
    private boolean begun;
    private boolean closedLoop;
    private volatile boolean closing;
    private long pushes;
    private long deliveries;
    private long bytes;
    private long heard;
    private int opened;

    Crowd(Subject subject, Dialect dialect) {
        this.subject = subject;
        this.dialect = dialect;
    }

    /** Lets everyone in, and waits until they have heard of each other. */
    Crowd enter(Shape shape) {
        arrive(shape, CONNECTING_MAX);
        // What they are told of each other's coming is no push.
        settle();
        onLoop(() -> {
            halls.forEach(Hall::begin);
            begun = true;
            return null;
        });
        return this;
    }

    /** Lets everyone in, so many at once; done when each has its welcome. */
    void arrive(Shape shape, int atOnce) {
        Limits.allow(shape.screens());
        var run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        for (var room = 0; room < shape.rooms(); room++) {
            var hall = new Hall(Seeding.name(shape, room), run, shape.seats(), this);
            halls.add(hall);
            for (var seat = 0; seat < shape.seats(); seat++) {
                open(hall, seat, atOnce);
            }
        }
        await(() -> ready >= opened, () -> ready + " of " + opened + " screens were let in");
    }

    /** Every room pushes as soon as every screen has the push before, but no faster than a server takes it from one socket. */
    void startClosedLoop() {
        onLoop(() -> {
            closedLoop = true;
            halls.forEach(hall -> push(hall, System.nanoTime()));
            return null;
        });
    }

    void stopClosedLoop() {
        onLoop(() -> closedLoop = false);
        await(() -> onLoop(() -> halls.stream().allMatch(Hall::quiet)), () -> "not every push arrived");
    }

    /** So many pushes a second over all rooms in turn, each due at its own instant whatever became of those before. */
    void startPaced(int perSecond, Duration length) {
        var everyNs = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var count = length.toMillis() * perSecond / 1_000;
        onLoop(() -> {
            pace(System.nanoTime(), everyNs, 0, count);
            return null;
        });
    }

    /** What goes on in this much time from now. */
    Sample measure(Duration length) {
        var before = mark();
        Wait.ms(length.toMillis());
        var after = mark();
        return new Sample(after.atNs() - before.atNs(), after.cpuNs() - before.cpuNs(), after.pushes() - before.pushes(),
                after.deliveries() - before.deliveries(), after.bytes() - before.bytes(), after.latency());
    }

    Dialect dialect() {
        return dialect;
    }

    boolean begun() {
        return begun;
    }

    /** Any frame at all. */
    void heard() {
        heard++;
    }

    void ready() {
        ready++;
    }

    void closed(Hall hall, int seat) {
        if (!closing) {
            lost++;
            System.err.println("the server closed screen " + seat + " of " + hall.name);
        }
    }

    void delivered(long afterNs, int size) {
        deliveries++;
        bytes += size;
        latency.recordValue(Math.min(afterNs, HIGHEST_NS));
    }

    void everywhere(Hall hall) {
        if (closedLoop) {
            var waitNs = hall.pushedNs() + PUSH_EVERY_NS - System.nanoTime();
            if (waitNs <= 0) {
                push(hall, System.nanoTime());
            } else {
                loop.schedule(() -> again(hall), waitNs, TimeUnit.NANOSECONDS);
            }
        }
    }

    private void again(Hall hall) {
        if (closedLoop) {
            push(hall, System.nanoTime());
        }
    }

    private void push(Hall hall, long dueNs) {
        pushes++;
        hall.push(dueNs);
    }

    private void pace(long startNs, long everyNs, long next, long count) {
        var now = System.nanoTime();
        var due = next;
        while (due < count && startNs + due * everyNs <= now) {
            push(halls.get((int) (due % halls.size())), startNs + due * everyNs);
            due++;
        }
        if (due < count) {
            var then = due;
            loop.schedule(() -> pace(startNs, everyNs, then, count), startNs + due * everyNs - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private Mark mark() {
        return onLoop(() -> {
            var recorded = latency;
            latency = histogram();
            return new Mark(System.nanoTime(), subject.cpuNs(), pushes, deliveries, bytes, recorded);
        });
    }

    private void open(Hall hall, int seat, int atOnce) {
        await(() -> opened - ready < atOnce, () -> "screens are not let in");
        var screen = new Screen(hall, seat, dialect);
        hall.screens.add(screen);
        var from = new InetSocketAddress("127.0.0." + (2 + opened / SCREENS_PER_ADDRESS), 0);
        opened++;
        new Bootstrap().group(loop).channel(EpollSocketChannel.class).option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(screen);
                    }
                })
                .connect(new InetSocketAddress("127.0.0.1", subject.port()), from);
    }

    /** Waits until nothing was delivered for a moment; a server that gets no processor is quiet too, so it is the frames that count. */
    private void settle() {
        long before;
        do {
            before = onLoop(() -> heard);
            Wait.ms(QUIET_MS);
        } while (onLoop(() -> heard) > before);
    }

    private <T> T onLoop(Callable<T> task) {
        try {
            return loop.submit(task).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(BooleanSupplier so, Supplier<String> otherwise) {
        var deadline = System.currentTimeMillis() + PATIENCE_MS;
        while (!so.getAsBoolean()) {
            if (System.currentTimeMillis() > deadline || lost > 0) {
                closing = true;
                throw new IllegalStateException(otherwise.get() + (lost > 0 ? ", and " + lost + " were closed" : ""));
            }
            Wait.ms(1);
        }
    }

    private static Histogram histogram() {
        return new Histogram(HIGHEST_NS, 3);
    }

    @Override
    public void close() {
        onLoop(() -> {
            closing = true;
            halls.forEach(hall -> hall.screens.forEach(Screen::close));
            return null;
        });
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
