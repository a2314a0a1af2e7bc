package dev.hotseat.scan;

import java.util.Map;

/**
 * Who a scan is signed in as.
 *
 * @param headers what goes with a request about no session in particular
 * @param tokens  the token of their seat or link, by the session's id
 */
record Caller(String name, Map<String, String> headers, Map<String, String> tokens) {
    /** What goes with a request to this path. */
    Map<String, String> headersFor(String path) {
        return tokens.entrySet().stream().filter(each -> path.contains("/" + each.getKey())).findFirst().map(each -> bearer(each.getValue())).orElse(headers);
    }

    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
