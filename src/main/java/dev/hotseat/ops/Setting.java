package dev.hotseat.ops;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Every setting there is: one row each, from which flags, environment variables, the file's keys, the help, the checks and
 * {@code --print-config} are all made.
 */
public enum Setting {
    HOST("127.0.0.1", "address to listen on; 0.0.0.0 for all", "a host name or address", text -> !text.isBlank()),
    PORT("8080", "port to listen on; 0 picks a free one", "a whole number from 0 to 65535", text -> within(text, 0, 65_535)),
    DATA(".hotseat", "folder for the database, the host key and backups", "a folder", text -> !text.isBlank() && path(text)),
    WEBROOT("", "folder to serve the pages from, for working on them; empty serves the built-in ones", "a folder, or nothing", Setting::path),
    PUBLIC_URL("", "address that people reach this server by, where a proxy stands in front; empty follows the request",
            "a URL that begins with http:// or https://, or nothing", Setting::urlOrNothing),
    OUTBOUND_BYTES_MAX("1048576", "bytes that may wait to go out to one connection before it is closed to resume",
            "a whole number from 65536 to 1073741824", text -> within(text, 65_536, 1L << 30)),
    FRAME_BYTES_MAX("65536", "longest frame taken from a browser", "a whole number from 1024 to 131072", text -> within(text, 1_024, 131_072)),
    ROOMS_MAX("20000", "sessions that may be held in memory at a time; who comes to another is told to try again", "a whole number from 1 to 1000000",
            text -> within(text, 1, 1_000_000)),
    SESSIONS_PER_MINUTE_MAX("6000", "sessions that the host may make or take in within a minute", "a whole number from 1 to 1000000",
            text -> within(text, 1, 1_000_000)),
    CONNECTIONS_MAX("60000", "connections that may be open at a time, sockets among them; more are closed at once", "a whole number from 100 to 1000000",
            text -> within(text, 100, 1_000_000)),
    SOCKETS("lean", "how open sockets are kept: lean takes less than half the memory, and where Vert.x does not let it the server falls back by itself;"
            + " standard keeps to Vert.x's own means", "lean or standard", text -> text.equals("lean") || text.equals("standard")),
    PRESENCE_GRACE_MS("10000", "how long a participant may be gone before the log says so, in milliseconds",
            "a whole number from 0 to 600000", text -> within(text, 0, 600_000)),
    MANAGEMENT_HOST("127.0.0.1", "address of the management port", "a host name or address", text -> !text.isBlank()),
    MANAGEMENT_PORT("", "port of its own for /metrics, /healthz and /readyz, which then answer nowhere else; 0 picks a free one",
            "a whole number from 0 to 65535, or nothing", text -> text.isEmpty() || within(text, 0, 65_535)),
    PRACTICE("off", "what people may do without the host: nothing, practise with friends by link, or also find a partner in the lobby",
            "off, friends or lobby", text -> List.of("off", "friends", "lobby").contains(text)),
    LOG_FORMAT("text", "how log lines are written: text for people, json for programs", "text or json", text -> text.equals("text") || text.equals("json")),
    TLS_CERTIFICATE("", "PEM file of the certificate, to speak HTTPS; read again when it changes", "a file, or nothing", Setting::path),
    TLS_KEY("", "PEM file of the certificate's key", "a file, or nothing", Setting::path),
    TRUSTED_PROXIES("", "addresses of proxies in front whose X-Forwarded-For and X-Forwarded-Proto are believed",
            "addresses in digits, separated by commas, or nothing", text -> addresses(text).stream().allMatch(Setting::address)),
    RETENTION_DAYS("0", "days after its close that a session is erased; 0 keeps it until the host erases it", "a whole number from 0 to 36500",
            text -> within(text, 0, 36_500)),
    PRACTICE_DAYS("", "the same for practices, where it is another number of days", "a whole number from 0 to 36500, or nothing",
            text -> text.isEmpty() || within(text, 0, 36_500)),
    BACKUP_DAYS("0", "days that a backup in the data folder's backups is kept; 0 keeps it until you remove it", "a whole number from 0 to 36500",
            text -> within(text, 0, 36_500));

    private final String standard;
    private final String help;
    private final String allowed;
    private final Predicate<String> valid;

    Setting(String standard, String help, String allowed, Predicate<String> valid) {
        this.standard = standard;
        this.help = help;
        this.allowed = allowed;
        this.valid = valid;
    }

    /** The name in the file and in {@code --print-config}; a flag is the same with two dashes before it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String flag() {
        return "--" + key();
    }

    public String variable() {
        return "HOTSEAT_" + name();
    }

    public String standard() {
        return standard;
    }

    public String help() {
        return help;
    }

    /** What a value must be, in words that follow "must be". */
    public String allowed() {
        return allowed;
    }

    public boolean valid(String value) {
        return valid.test(value);
    }

    private static boolean path(String text) {
        try {
            Path.of(text);
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    static List<String> addresses(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** Digits only, so that no name is looked up. */
    private static boolean address(String text) {
        return text.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    }

    private static boolean within(String text, long least, long most) {
        try {
            var number = Long.parseLong(text);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean urlOrNothing(String text) {
        if (text.isEmpty()) {
            return true;
        }
        try {
            var url = URI.create(text);
            return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
