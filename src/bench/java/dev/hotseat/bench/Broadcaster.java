package dev.hotseat.bench;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The ceiling: what a broadcast costs in Vert.x with nothing around it. The first frame of a socket names its room, every
 * later one goes unread to all of the room. Nothing is checked, stored or measured; event loops as many as Hotseat has.
 */
final class Broadcaster extends VerticleBase {
    static final String WELCOME = "welcome";
    /** What a page costs with nothing on it; a script of the bench's shows in it what comes. */
    private static final String PAGE = "<!doctype html><html lang=\"en\"><title>Bare</title><p>Nothing yet</p></html>";

    private final Map<String, List<ServerWebSocket>> rooms;
    private HttpServer server;

    private Broadcaster(Map<String, List<ServerWebSocket>> rooms) {
        this.rooms = rooms;
    }

    public static void main(String[] args) {
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        var rooms = new ConcurrentHashMap<String, List<ServerWebSocket>>();
        var verticles = new CopyOnWriteArrayList<Broadcaster>();
        var loops = new DeploymentOptions().setInstances(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        vertx.deployVerticle(() -> {
            var verticle = new Broadcaster(rooms);
            verticles.add(verticle);
            return verticle;
        }, loops).onSuccess(_ -> System.out.println("listening on http://127.0.0.1:" + verticles.getFirst().server.actualPort()))
                .onFailure(Throwable::printStackTrace);
    }

    @Override
    public Future<?> start() {
        server = vertx.createHttpServer(new HttpServerOptions().setTcpNoDelay(true).setRegisterWebSocketWriteHandlers(false));
        // A port below 0 is any free one, the same for all loops.
        return server.webSocketHandler(this::opened)
                .requestHandler(request -> request.response().putHeader("Content-Type", "text/html").end(PAGE))
                .listen(-1, "127.0.0.1");
    }

    private void opened(ServerWebSocket socket) {
        socket.textMessageHandler(name -> {
            var room = rooms.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>());
            room.add(socket);
            socket.closeHandler(_ -> room.remove(socket));
            socket.textMessageHandler(text -> room.forEach(member -> member.writeTextMessage(text)));
            socket.writeTextMessage(WELCOME);
        });
    }
}
