package dev.hotseat.web.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a request's head by which servers tell where it ends and whom it is for. A proxy in front that guesses differently
 * would see other requests in the same bytes (RFC 9112, 6.3 and 11.2), or another host (RFC 9112, 3.2).
 *
 * @param asOfOld before HTTP/1.1
 * @param codings each Transfer-Encoding
 * @param length  whether there is a Content-Length
 * @param hosts   each Host
 */
record RequestHead(boolean asOfOld, String target, List<String> codings, boolean length, List<String> hosts) {
    /** A path, or a whole address with one. */
    private static final Pattern TARGET = Pattern.compile("(https?://[^/?#]+)?/.*");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    /** What is wrong with it, where it leaves anything to be guessed. */
    Optional<String> wrong() {
        if (!codings.isEmpty() && (asOfOld || codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked"))) {
            return Optional.of("a transfer coding that is not just chunked");
        }
        if (!codings.isEmpty() && length) {
            return Optional.of("a length and a transfer coding");
        }
        if (!(TARGET.matcher(target).matches() && escaped(target))) {
            return Optional.of("no path, or one that cannot be read");
        }
        // HTTP/1.0 does not ask for a Host header, and some health checks leave it out.
        if (hosts.size() > 1 || hosts.isEmpty() && !asOfOld || hosts.stream().anyMatch(host -> !HOST.matcher(host).matches())) {
            return Optional.of("no host, or more than one, or none that can be");
        }
        return Optional.empty();
    }

    /** Whether every percent sign begins a byte. */
    private static boolean escaped(String target) {
        for (var at = target.indexOf('%'); at >= 0; at = target.indexOf('%', at + 1)) {
            if (at + 2 >= target.length() || Character.digit(target.charAt(at + 1), 16) < 0 || Character.digit(target.charAt(at + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
