package dev.hotseat.scan;

import dev.hotseat.testing.Waiting;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The proxy that a scanner goes through: it signs every request in as a caller, gives it an address of its own, so that none
 * is held up for the ones before, and lets nothing out but to the server. Thread-safe.
 */
final class Front implements AutoCloseable {
    private static final Set<String> OWN = Set.of("host", "connection", "proxy-connection", "transfer-encoding", "content-length", "keep-alive");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String target;
    private final Caller caller;
    private final HttpClient client;
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> astray = new CopyOnWriteArrayList<>();

    Front(Vertx vertx, int targetPort, Caller caller) {
        this.target = "http://127.0.0.1:" + targetPort;
        this.caller = caller;
        client = vertx.createHttpClient(new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(targetPort).setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(32));
        server = Waiting.await(vertx.createHttpServer().requestHandler(this::pass).listen(0, "127.0.0.1"));
    }

    /** Where a scanner finds this proxy; nobody else has a reason to ask it for anything. */
    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    int requests() {
        return requests.get();
    }

    /** What was asked for that is not the server's: by the scanner, or by the server itself of the address that it was given as bait. */
    List<String> astray() {
        return List.copyOf(astray);
    }

    /** An address that no request had before, as a proxy that is trusted tells it. */
    static String address() {
        var number = ADDRESSES.incrementAndGet();
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    private void pass(HttpServerRequest request) {
        if (!request.uri().startsWith(target + "/")) {
            astray.add(request.method() + " " + request.uri());
            request.response().setStatusCode(403).end();
            return;
        }
        requests.incrementAndGet();
        var path = request.uri().substring(target.length());
        request.body().compose(body -> client.request(new RequestOptions().setMethod(request.method()).setURI(path)).compose(out -> ask(request, path, out,
                body)))
                .onFailure(failure -> request.response().setStatusCode(502).end(String.valueOf(failure)));
    }

    private Future<Void> ask(HttpServerRequest request, String path, HttpClientRequest out, Buffer body) {
        copy(request.headers(), out.headers());
        signed(path).forEach(out::putHeader);
        return out.send(body).compose(answer -> answer.body().compose(content -> {
            copy(answer.headers(), request.response().headers());
            return request.response().setStatusCode(answer.statusCode()).end(content);
        }));
    }

    /** All but what belongs to the line between two. */
    private static void copy(MultiMap from, MultiMap to) {
        from.forEach(header -> {
            if (!OWN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        });
    }

    private Map<String, String> signed(String path) {
        var headers = new HashMap<>(caller.headersFor(path));
        headers.put("X-Forwarded-For", address());
        return headers;
    }

    @Override
    public void close() {
        Waiting.await(server.close());
        Waiting.await(client.close());
    }
}
