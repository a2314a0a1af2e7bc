package dev.hotseat.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.testing.ApiDocument;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One operation of the HTTP API as a scanner can try it, with a value that makes sense for everything that it takes.
 *
 * @param path  as the document has it, with {@code {names}}
 * @param places  values of the names in the path
 * @param queries values of the query
 * @param body  what it takes as JSON
 * @param file  what it takes as a file instead
 */
record Offer(String method, String path, Map<String, String> places, Map<String, String> queries, Optional<JsonNode> body, Optional<String> file) {
    /** HostileHttpTest says what becomes of longer ones. */
    private static final int ADDRESS_CHARS_MAX = 1_000;
    // What takes something away comes last, so that there is something to scan until then.
    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    /** All that the document describes; about a session, once for each of these. */
    static List<Offer> all(Cast cast, List<String> sessions) {
        var document = ApiDocument.read("openapi.yaml");
        var offers = new ArrayList<Offer>();
        METHODS.forEach(method -> document.root().get("paths").properties().stream().filter(path -> path.getValue().has(method)).forEach(path -> {
            (path.getKey().contains("{id}") ? sessions : sessions.subList(0, 1)).forEach(session -> offers.add(new Reading(document, cast,
                    session).offer(method, path.getKey(), path.getValue())));
        }));
        return offers;
    }

    /** Where it is found, path and query. */
    String address() {
        var filled = path;
        for (var place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", coded(place.getValue()));
        }
        return filled + (queries.isEmpty() ? "" : "?" + queries.entrySet().stream().map(each -> coded(each.getKey()) + "=" + coded(each.getValue()))
                .collect(Collectors.joining("&")));
    }

    /** What goes with it. */
    Optional<String> content() {
        return body.map(JsonNode::toString).or(() -> file);
    }

    /** It with this in each place where something can be put, one place at a time. */
    List<Offer> with(JsonNode payload) {
        var tries = new ArrayList<Offer>();
        var text = payload.isTextual() ? payload.textValue() : payload.toString();
        if (text.length() < ADDRESS_CHARS_MAX) {
            places.keySet().forEach(each -> tries.add(new Offer(method, path, changed(places, each, text), queries, body, file)));
            queries.keySet().forEach(each -> tries.add(new Offer(method, path, places, changed(queries, each, text), body, file)));
        }
        body.ifPresent(whole -> leaves("", whole).forEach(at -> tries.add(new Offer(method, path, places, queries, Optional.of(put(whole, at, payload)),
                file))));
        file.ifPresent(_ -> tries.add(new Offer(method, path, places, queries, body, Optional.of(text))));
        return tries;
    }

    private static Map<String, String> changed(Map<String, String> values, String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private static List<String> leaves(String at, JsonNode node) {
        var found = new ArrayList<String>();
        if (!at.isEmpty()) {
            found.add(at);
        }
        node.properties().forEach(each -> found.addAll(leaves(at + "/" + each.getKey(), each.getValue())));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(leaves(at + "/" + i, node.get(i)));
        }
        return found;
    }

    private static JsonNode put(JsonNode whole, String at, JsonNode value) {
        var changed = whole.<JsonNode>deepCopy();
        var last = at.lastIndexOf('/');
        switch (changed.at(at.substring(0, last))) {
            case ObjectNode object -> object.set(at.substring(last + 1), value);
            case ArrayNode array -> array.set(Integer.parseInt(at.substring(last + 1)), value);
            case JsonNode other -> throw new IllegalStateException(other + " holds nothing");
        }
        return changed;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Reading(ApiDocument document, Cast cast, String session) {
        Offer offer(String method, String path, JsonNode described) {
            var operation = described.get(method);
            var places = new LinkedHashMap<String, String>();
            var queries = new LinkedHashMap<String, String>();
            List.of(described, operation).forEach(level -> level.path("parameters").forEach(each -> {
                var parameter = document.resolve(each);
                var name = parameter.get("name").textValue();
                (parameter.get("in").textValue().equals("path") ? places : queries).put(name, name.equals("id") ? session
                        : cast.values().getOrDefault(name, "a"));
            }));
            var content = document.resolve(operation.path("requestBody")).path("content");
            var schema = content.path("application/json").path("schema");
            var named = method.toUpperCase(Locale.ROOT) + " " + path;
            return new Offer(method.toUpperCase(Locale.ROOT), path, places, queries,
                    schema.isMissingNode() ? Optional.empty() : Optional.of(Samples.of(named, cast, schema, document)),
                    content.has("application/octet-stream") ? Optional.of(path.contains("session-files") ? cast.sessionFile() : Samples.BANK_FILE)
                    : Optional.empty());
        }
    }
}
