package dev.hotseat.scan;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong, or what a scanner takes for it.
 *
 * @param kind as the scanner calls it
 * @param told where and what, on one line
 */
record Finding(Level level, String kind, String told) {
    enum Level { LOW, MEDIUM, HIGH }

    /** What looks like a finding and is none. */
    enum Excepted {
        SAME_PAGE("Backup file", "Backup file http://127\\.0\\.0\\.1:\\d+/(banks|compare|feedback|replay|report|rubrics|s|sessions)/[^/]+ found for .*",
                "these pages are files that are the same for every id, also for \"ID.old\"; what they show comes from the API"),
        OLD_FILTER("HTTP Secure Headers", "GET /: X-XSS-Protection is not set", "browsers have dropped it; the policy without inline script does its work"),
        PLAIN("HTTP Secure Headers", "GET /: Strict-Transport-Security is not set", "it is sent under TLS, and the scanned server speaks plain HTTP; "
        + "CertificateTest holds it");

        private final String kind;
        private final Pattern told;
        private final String reason;

        Excepted(String kind, String told, String reason) {
            this.kind = kind;
            this.told = Pattern.compile(told);
            this.reason = reason;
        }

        String reason() {
            return kind + ", " + told + ": " + reason;
        }
    }

    Optional<Excepted> excepted() {
        return Arrays.stream(Excepted.values()).filter(each -> each.kind.equals(kind) && each.told.matcher(told).matches()).findFirst();
    }
}
