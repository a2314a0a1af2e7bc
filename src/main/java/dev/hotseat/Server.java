package dev.hotseat;

import dev.hotseat.bankshelf.ShippedBanks;
import dev.hotseat.ops.Config;
import dev.hotseat.ops.Meters;
import dev.hotseat.practice.Histories;
import dev.hotseat.practice.Matchmaker;
import dev.hotseat.practice.Practices;
import dev.hotseat.practice.Quota;
import dev.hotseat.practice.SessionMaker;
import dev.hotseat.room.Ids;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.RoomSettings;
import dev.hotseat.room.ServerClock;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.storage.Storage;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.web.Backend;
import dev.hotseat.web.ManagementServer;
import dev.hotseat.web.WebServer;
import dev.hotseat.web.api.Sessions;
import dev.hotseat.web.guard.Guards;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The composition root: the only place that wires things. Starts a whole server on a data folder, and stops it again.
 * A start that fails leaves nothing running. Thread-safe.
 */
public final class Server {
    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final long TELL_WITHIN_MS = 1_000;
    private static final long BEAT_MS = 1_000;

    /** The kinds of streams that a session may have beside its main one; of this Hotseat. */
    public static final Streams STREAMS = Streams.NONE;

    /** A server that cannot start, in words for whoever started it. */
    public static final class CannotStart extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotStart(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** An event loop with the web server that listens on it. */
    private static final class Loop extends VerticleBase {
        private WebServer web;

        Future<Integer> listen(Function<Vertx, WebServer> made, int port) {
            return Future.future(listening -> context.runOnContext(_ -> {
                web = made.apply(vertx);
                web.listen(port).onComplete(listening);
            }));
        }

        Context context() {
            return context;
        }

        Future<Void> close() {
            return web == null ? Future.succeededFuture() : web.close();
        }
    }

    private final Vertx vertx;
    private final Storage storage;
    private final Streams streams;
    private final ServerClock clock;
    private final RoomRegistry rooms;
    private final List<Loop> loops;
    private int port;
    /** 0 until every session is back: before, a heartbeat would take the last outage from those that are not. */
    private volatile long beating;
    private Optional<ManagementServer> management = Optional.empty();

    private Server(Vertx vertx, Storage storage, Streams streams, List<Loop> loops, Config config, ServerClock clock, Meters meters) {
        this.vertx = vertx;
        this.storage = storage;
        this.streams = streams;
        this.loops = loops;
        this.clock = clock;
        var settings = new RoomSettings(config.presenceGraceMs(), config.keeping(), config.roomsMax());
        this.rooms = new RoomRegistry(storage.log(), streams, clock, new Ids(), settings, meters, loops.stream().map(Loop::context).toList());
        meters.watch(rooms::openRooms, storage::waitingWrites);
    }

    /** Starts a server. The future fails with a message for people where the data folder or the port cannot be had. */
    public static Future<Server> start(Config config, String hostKey) {
        return start(config, hostKey, ServerClock.startingNow(), STREAMS);
    }

    /** Starts a server by another clock, as where an hour has to pass in a minute, or for sessions with other streams. */
    public static Future<Server> start(Config config, String hostKey, ServerClock clock, Streams streams) {
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var vertx = Vertx.builder()
                .with(new VertxOptions().setPreferNativeTransport(true)
                        .setMetricsOptions(new MicrometerMetricsOptions().setEnabled(true).setJvmMetricsEnabled(true))
                        // Nothing is unpacked from the class path, so no temporary folder is made, nor left behind by a crash.
                        .setFileSystemOptions(new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)))
                .withMetrics(new MicrometerMetricsFactory(metrics))
                .build();
        var meters = new Meters(metrics);
        return SqliteStorage.open(vertx, config.data(), meters::transaction, streams)
                .compose(storage -> deployLoops(vertx)
                        .map(loops -> new Server(vertx, storage, streams, loops, config, clock, meters))
                        .compose(server -> server.serve(config, hostKey, metrics, meters))
                        .onFailure(_ -> storage.close()))
                .onFailure(_ -> vertx.close());
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The port of metrics and health, where they have one of their own. */
    public OptionalInt managementPort() {
        return management.stream().mapToInt(ManagementServer::port).findFirst();
    }

    /** Tells every page, finishes what was accepted, and lets go of everything. */
    public Future<Void> stop() {
        // A promise without a context: the event loops are gone by the time it is kept.
        Promise<Void> stopped = Promise.promise();
        vertx.cancelTimer(beating);
        // A page that is told by the listener's own close would not know that the server means to come back.
        rooms.stop().timeout(TELL_WITHIN_MS, TimeUnit.MILLISECONDS)
                .transform(_ -> beating == 0 ? Future.<Void>succeededFuture() : storage.heartbeat().beat(clock.nowMs()))
                .transform(_ -> Future.join(Stream.concat(loops.stream().map(Loop::close), management.stream().map(ManagementServer::close)).toList()))
                .transform(_ -> storage.close())
                .onComplete(_ -> vertx.close().onComplete(stopped));
        return stopped.future();
    }

    private static Future<List<Loop>> deployLoops(Vertx vertx) {
        var loops = Stream.generate(Loop::new).limit(Math.max(1, Runtime.getRuntime().availableProcessors() - 1)).toList();
        return Future.all(loops.stream().map(vertx::deployVerticle).toList()).map(_ -> loops);
    }

    private Future<Server> serve(Config config, String hostKey, PrometheusMeterRegistry metrics, Meters meters) {
        var guards = Guards.of(config, clock, meters);
        return ShippedBanks.putOnEmpty(storage.banks(), clock.nowMs())
                .compose(_ -> new Retention(rooms, storage, clock, config).start(vertx))
                .compose(_ -> storage.heartbeat().last())
                .compose(rooms::expectBack)
                .compose(_ -> practices(config))
                .map(practices -> new Backend(new Sessions(rooms, storage.log(), streams, storage.erasures(), rooms.ids(), clock),
                        storage.banks(), storage.questionUses(), storage.rubrics(), storage.shares(), practices, meters, metrics))
                .compose(backend -> listen(config, hostKey, backend, guards).compose(_ -> listenApart(config, hostKey, backend, guards)))
                .map(_ -> {
                    rooms.bringBack().onComplete(_ -> goOn());
                    return this;
                });
    }

    /** Every session is back. */
    private void goOn() {
        if (!rooms.stopping()) {
            beating = vertx.setPeriodic(BEAT_MS, _ -> beat());
            // Nobody waits for these to the second, so they come last.
            rooms.rearm();
        }
    }

    private Future<Practices> practices(Config config) {
        var book = storage.practice();
        var histories = new Histories(vertx, book, storage.log(), storage.questionUses(), clock);
        var maker = new SessionMaker(rooms, storage.banks(), storage.rubrics(), histories, clock);
        return Matchmaker.start(vertx, book, maker, clock).map(matchmaker -> new Practices(config.practice(), book, matchmaker, histories, new Quota()));
    }

    /** All loops share one port. A port below 0 is Vert.x's word for "any free one, the same for all". */
    private Future<Void> listen(Config config, String hostKey, Backend backend, Guards guards) {
        var wanted = config.port() == 0 ? -1 : config.port();
        return Future.all(loops.stream().map(loop -> loop.listen(own -> new WebServer(own, config, hostKey, backend, guards), wanted)).toList())
                .<Void>map(ports -> {
                    port = ports.resultAt(0);
                    return null;
                })
                .recover(failure -> Future.failedFuture(config.exposure().tls() && !taken(failure) ? cannotSpeakTls(config, failure)
                        : cannotListen(new Config.Address(config.host(), config.port()), "", failure)));
    }

    private Future<Void> listenApart(Config config, String hostKey, Backend backend, Guards guards) {
        return config.management().map(address -> ManagementServer.listen(vertx, config, hostKey, backend, guards, address)
                .<Void>map(listening -> {
                    management = Optional.of(listening);
                    return null;
                })
                .recover(failure -> Future.failedFuture(cannotListen(address, "management-", failure)))).orElseGet(Future::succeededFuture);
    }

    private static Throwable cannotSpeakTls(Config config, Throwable failure) {
        return new CannotStart("cannot speak TLS on " + config.host() + ":" + config.port() + ": " + failure.getMessage()
                + ". Check --tls-certificate, --tls-key, --host and --port.", failure);
    }

    /** @param which what the names of the settings begin with */
    private static Throwable cannotListen(Config.Address wanted, String which, Throwable failure) {
        var address = wanted.host() + ":" + wanted.port();
        return new CannotStart(taken(failure)
                ? "cannot listen on " + address + ": the port is taken. Stop what uses it, or choose another with --" + which + "port (0 picks a free one)."
                : "cannot listen on " + address + ": " + failure.getMessage() + ". Check --" + which + "host and --" + which + "port.", failure);
    }

    /** The native transport has an exception of its own that says it in words only. */
    private static boolean taken(Throwable failure) {
        return failure instanceof BindException || String.valueOf(failure.getMessage()).contains("already in use");
    }

    private void beat() {
        if (rooms.anyOpen()) {
            storage.heartbeat().beat(clock.nowMs()).onFailure(failure ->
                    LOG.log(Level.WARNING, "the heartbeat was not stored: " + failure.getMessage()));
        }
    }
}
