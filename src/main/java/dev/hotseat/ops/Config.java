package dev.hotseat.ops;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a server is started with.
 *
 * @param port             0 picks a free one
 * @param webroot          folder to serve pages from instead of the built-in ones
 * @param publicUrl        base of links where a proxy stands in front
 * @param outboundBytesMax what may wait to go out to one connection
 * @param frameBytesMax    longest frame taken from a browser
 * @param presenceGraceMs  how long a participant may be gone before that is logged
 * @param keeping          how long sessions, practices and backups are kept
 * @param practice         whether people may practise with each other, which makes sessions without the host
 * @param roomsMax         sessions that may be held in memory at a time
 * @param sessionsPerMinuteMax sessions that the host may make or take in within a minute
 * @param connectionsMax   connections that may be open at a time
 * @param sockets          how open sockets are kept
 * @param management       where metrics and health are told instead of on the main port
 */
public record Config(String host, int port, Path data, Optional<Path> webroot, Optional<String> publicUrl, long outboundBytesMax,
                     int frameBytesMax, long presenceGraceMs, Optional<Address> management, LogFormat logFormat, Exposure exposure, Keeping keeping,
                     Practice practice, int roomsMax, int sessionsPerMinuteMax, int connectionsMax, Sockets sockets) {
    /** @param port 0 picks a free one */
    public record Address(String host, int port) {}

    public enum LogFormat { TEXT, JSON }

    /** What people may do without the host; each includes the one before. */
    public enum Practice { OFF, FRIENDS, LOBBY }

    /** Lean where this Vert.x lets them be, or the standard way in any case. */
    public enum Sockets { LEAN, STANDARD }

    static Config of(Map<Setting, ConfigLoader.Value> values) {
        return new Config(text(values, Setting.HOST), Integer.parseInt(text(values, Setting.PORT)), Path.of(text(values, Setting.DATA)),
                given(values, Setting.WEBROOT).map(Path::of), given(values, Setting.PUBLIC_URL),
                Long.parseLong(text(values, Setting.OUTBOUND_BYTES_MAX)), Integer.parseInt(text(values, Setting.FRAME_BYTES_MAX)),
                Long.parseLong(text(values, Setting.PRESENCE_GRACE_MS)),
                given(values, Setting.MANAGEMENT_PORT).map(port -> new Address(text(values, Setting.MANAGEMENT_HOST), Integer.parseInt(port))),
                LogFormat.valueOf(text(values, Setting.LOG_FORMAT).toUpperCase(Locale.ROOT)),
                new Exposure(given(values, Setting.TLS_CERTIFICATE).map(Path::of), given(values, Setting.TLS_KEY).map(Path::of),
                        Setting.addresses(text(values, Setting.TRUSTED_PROXIES))),
                new Keeping(days(values, Setting.RETENTION_DAYS),
                        days(values, given(values, Setting.PRACTICE_DAYS).isPresent() ? Setting.PRACTICE_DAYS : Setting.RETENTION_DAYS), days(values,
                        Setting.BACKUP_DAYS)),
                Practice.valueOf(text(values, Setting.PRACTICE).toUpperCase(Locale.ROOT)),
                Integer.parseInt(text(values, Setting.ROOMS_MAX)), Integer.parseInt(text(values, Setting.SESSIONS_PER_MINUTE_MAX)),
                Integer.parseInt(text(values, Setting.CONNECTIONS_MAX)), Sockets.valueOf(text(values, Setting.SOCKETS).toUpperCase(Locale.ROOT)));
    }

    /** The address it is reached by on this port where nothing stands in front. */
    public String url(int listening) {
        return (exposure.tls() ? "https://" : "http://") + host + ":" + listening;
    }

    private static int days(Map<Setting, ConfigLoader.Value> values, Setting setting) {
        return Integer.parseInt(text(values, setting));
    }

    private static String text(Map<Setting, ConfigLoader.Value> values, Setting setting) {
        return values.get(setting).text();
    }

    private static Optional<String> given(Map<Setting, ConfigLoader.Value> values, Setting setting) {
        return Optional.of(text(values, setting)).filter(text -> !text.isEmpty());
    }
}
