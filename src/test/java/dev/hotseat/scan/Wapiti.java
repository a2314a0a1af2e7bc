package dev.hotseat.scan;

import dev.hotseat.scan.Finding.Level;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of Wapiti, through a {@link Front}. Left out: ssrf and xxe, which ask a server on the internet for their results
 * (bodies have a bait of our own instead, and nothing here reads XML), and what guesses names, log-ins or products for minutes.
 */
record Wapiti(Path folder, int secondsMax, String modules) {
    static final String ALL = "backup,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss";
    static final String FEW = "cookieflags,crlf,csp,htaccess,http_headers,methods,redirect,xss";

    /** @param addresses paths with queries on the server at {@code url} */
    List<Finding> run(String url, Front front, List<String> addresses) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var report = folder.resolve("report.json");
        var command = new ArrayList<>(List.of("wapiti", "-u", url + "/", "-p", front.url() + "/", "--scope", "folder", "-d", "1", "-m",
                modules, "--no-bugreport", "-v", "0",
                "-t", "20", "--max-scan-time", "30", "--max-attack-time", Integer.toString(Math.max(5, secondsMax / 6)),
                "--flush-session", "--store-session", folder.resolve("session").toString(), "-f", "json", "-o", report.toString()));
        addresses.forEach(address -> command.addAll(List.of("-s", url + address)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
        // It keeps things in its user's home, which is not ours to write to.
        builder.environment().put("HOME", folder.toString());
        var process = builder.start();
        if (!process.waitFor(secondsMax, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new IOException("Wapiti was not done after " + secondsMax + " s");
        }
        if (!Files.exists(report)) {
            throw new IOException("Wapiti ended with " + process.exitValue() + " and no report: " + Files.readString(folder.resolve("out")));
        }
        return read(new JsonObject(Files.readString(report)));
    }

    private static List<Finding> read(JsonObject report) {
        return Stream.of("vulnerabilities", "anomalies").map(report::getJsonObject).flatMap(kinds -> kinds.stream()
                .flatMap(kind -> ((JsonArray) kind.getValue()).stream()
                .map(each -> (JsonObject) each).map(each -> new Finding(level(each.getInteger("level")), kind.getKey(), told(kind.getKey(), each))))).toList();
    }

    private static String told(String kind, JsonObject each) {
        return (kind.equals("Backup file") ? "" : each.getString("method") + " " + each.getString("path") + ": ")
                + each.getString("info").replaceAll("\\s+", " ");
    }

    /** Wapiti counts from 1 to 3, and calls the worst 4. */
    private static Level level(int number) {
        return Level.values()[Math.min(number, Level.values().length) - 1];
    }
}
