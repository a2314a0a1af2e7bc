package dev.hotseat.scan;

import dev.hotseat.fault.Folder;
import dev.hotseat.scan.Finding.Excepted;
import dev.hotseat.scan.Finding.Level;
import dev.hotseat.testing.ServerProcess;
import dev.hotseat.testing.Waiting;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scans a running server as each kind of caller, with Wapiti and with {@link Fuzz}: {@code Scan [--quick]}. Prints a table and exits 1 where
 * anything of a high or medium level was found that is not excepted, 2 where the words were wrong.
 */
public final class Scan {
    private static final int SECONDS_MAX = 150;
    private static final int QUICK_SECONDS_MAX = 60;
    private static final int AT_ONCE = 2;
    private static final int TOLD_OF_A_KIND = 5;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private record Row(Caller caller, int addresses, int requests, List<Finding> findings) {
        long count(Level level) {
            return findings.stream().filter(each -> each.level() == level && each.excepted().isEmpty()).count();
        }

        long excepted() {
            return findings.stream().filter(each -> each.excepted().isPresent()).count();
        }
    }

    private final ServerProcess server;
    private final Vertx vertx;
    private final Path folder;
    private final boolean quick;

    private Scan(ServerProcess server, Vertx vertx, Path folder, boolean quick) {
        this.server = server;
        this.vertx = vertx;
        this.folder = folder;
        this.quick = quick;
    }

    public static void main(String[] arguments) throws Exception {
        var quick = List.of(arguments).equals(List.of("--quick"));
        if (!quick && arguments.length > 0) {
            System.err.println("\"" + String.join(" ", arguments) + "\" is not understood. Usage: scripts/scan [--quick]");
            System.exit(2);
        }
        var vertx = Vertx.vertx();
        List<Row> rows;
        try (var folder = new Folder("scan"); var server = new ServerProcess(folder.path().resolve("data"),
                Map.of("HOTSEAT_PRACTICE", "lobby", "HOTSEAT_TRUSTED_PROXIES", "127.0.0.1"), Redirect.to(folder.path().resolve("log.txt").toFile()))) {
            server.start();
            rows = new Scan(server, vertx, folder.path(), quick).scan();
            print(rows);
            // What the server takes for its own mistake it logs so.
            Files.readAllLines(folder.path().resolve("log.txt")).stream()
                    .filter(line -> line.contains("SEVERE")).limit(20).forEach(line -> OUT.println("the server logged: " + line));
        } finally {
            Waiting.await(vertx.close());
        }
        System.exit(rows.stream().allMatch(row -> row.count(Level.HIGH) + row.count(Level.MEDIUM) == 0) ? 0 : 1);
    }

    private List<Row> scan() throws InterruptedException, ExecutionException {
        var cast = Cast.on(server, vertx);
        var offers = Offer.all(cast, quick ? cast.sessions().subList(0, 1) : cast.sessions());
        OUT.println("scanning " + server.url() + " as " + cast.callers().size() + " callers …");
        var byWapiti = new ArrayList<Row>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var row : threads.invokeAll(cast.callers().stream().<Callable<Row>>map(caller -> () -> byWapiti(caller, cast, offers)).toList())) {
                byWapiti.add(row.get());
            }
        }
        // The host last, who can take away what others are to ask for.
        var rows = new LinkedHashMap<String, Row>();
        byWapiti.forEach(row -> rows.put(row.caller().name(), row));
        for (var row : Stream.concat(byWapiti.stream().filter(row -> !row.caller().name().equals("host")), byWapiti.stream()
                .filter(row -> row.caller().name().equals("host"))).toList()) {
            rows.put(row.caller().name(), byFuzz(row, offers));
        }
        return List.copyOf(rows.values());
    }

    private Row byWapiti(Caller caller, Cast cast, List<Offer> offers) throws IOException, InterruptedException {
        try (var front = new Front(vertx, server.port(), caller)) {
            var addresses = Stream.concat(pages(cast).stream(), offers.stream().filter(offer -> offer.method().equals("GET")).map(Offer::address)).distinct()
                    .toList();
            var findings = new ArrayList<>(new Wapiti(folder.resolve(caller.name().replace(' ', '-')), quick ? QUICK_SECONDS_MAX : SECONDS_MAX, quick
                    ? Wapiti.FEW : Wapiti.ALL)
                    .run(server.url(), front, addresses));
            OUT.println("by Wapiti as " + caller.name() + ": " + front.requests() + " requests" + (front.astray().isEmpty() ? "" : "; not let out: "
                    + String.join(", ", front.astray())));
            return new Row(caller, addresses.size(), front.requests(), findings);
        }
    }

    private Row byFuzz(Row row, List<Offer> offers) throws InterruptedException {
        try (var bait = new Front(vertx, server.port(), row.caller())) {
            var fuzz = new Fuzz(server.url(), bait.url() + "/bait", quick);
            var findings = new ArrayList<>(row.findings());
            findings.addAll(fuzz.run(row.caller(), offers));
            bait.astray().forEach(asked -> findings.add(new Finding(Level.HIGH, "the server was led to ask for", asked)));
            OUT.println("by our own as " + row.caller().name() + ": " + fuzz.requests() + " requests");
            return new Row(row.caller(), row.addresses() + (int) offers.stream().filter(offer -> !offer.method().equals("GET")).count(), row.requests()
                    + fuzz.requests(), findings);
        }
    }

    /** The first few of each kind; what is wrong everywhere need not be read everywhere. */
    private static void printFindings(Row row) {
        row.findings().stream().filter(each -> each.excepted().isEmpty()).collect(Collectors.groupingBy(each -> each.level() + " " + each.kind(),
                TreeMap::new, Collectors.toList()))
                .forEach((kind, all) -> {
                    all.stream().limit(TOLD_OF_A_KIND).forEach(each -> OUT.println(row.caller().name() + ": " + kind + ": " + each.told()));
                    if (all.size() > TOLD_OF_A_KIND) {
                        OUT.println(row.caller().name() + ": " + kind + ": and " + (all.size() - TOLD_OF_A_KIND) + " more");
                    }
                });
    }

    private static List<String> pages(Cast cast) {
        var one = cast.sessions().getFirst();
        return List.of("/", "/?person=Ada&words=lock&phase=CLOSED", "/new", "/insights?name=Ada", "/person?name=Ada", "/practice", "/practice/mine",
                "/practice/with", "/sessions/" + one, "/s/" + one,
                "/replay/" + one + "?at=1", "/report/" + one, "/feedback/" + one, "/compare/" + one + "?with=" + one, "/banks/"
                + cast.values().get("bank"), "/rubrics/technical", "/nowhere?a=b",
                "/healthz", "/readyz", "/metrics");
    }

    private static void print(List<Row> rows) {
        var format = "%-14s %10s %9s %6s %7s %6s %9s%n";
        OUT.println();
        OUT.printf(format, "role", "addresses", "requests", "high", "medium", "low", "excepted");
        rows.forEach(row -> OUT.printf(format, row.caller().name(), row.addresses(), row.requests(), row.count(Level.HIGH), row.count(Level.MEDIUM),
                row.count(Level.LOW), row.excepted()));
        rows.forEach(Scan::printFindings);
        var times = new TreeMap<Excepted, Long>();
        rows.forEach(row -> row.findings().forEach(each -> each.excepted().ifPresent(excepted -> times.merge(excepted, 1L, Long::sum))));
        times.forEach((excepted, count) -> OUT.println("excepted " + count + " times: " + excepted.reason()));
    }
}
