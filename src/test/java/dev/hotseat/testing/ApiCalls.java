package dev.hotseat.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Calls of the HTTP API, each checked against its description, both what is sent and what is answered. */
public final class ApiCalls {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** A call of a described path, its places filled in with {@code values}; as the host unless said otherwise. */
    public record Call(String method, String path, List<String> values, String query, Optional<String> body, Optional<Map<String, String>> headers) {
        public Call(String method, String path, String... values) {
            this(method, path, List.of(values), "", Optional.empty(), Optional.empty());
        }

        public Call json(JsonObject json) {
            return text(json.encode());
        }

        public Call text(String text) {
            return new Call(method, path, values, query, Optional.of(text), headers);
        }

        public Call file(String name, String text) {
            return query("name=" + name).text(text);
        }

        public Call query(String newQuery) {
            return new Call(method, path, values, newQuery, body, headers);
        }

        public Call as(Map<String, String> newHeaders) {
            return new Call(method, path, values, query, body, Optional.of(newHeaders));
        }

        /** On this session, where the path has one. */
        public Call on(String session) {
            var changed = new ArrayList<>(values);
            changed.set(0, session);
            return new Call(method, path, changed, query, body, headers);
        }

        String target() {
            var target = path;
            for (var value : values) {
                target = target.replaceFirst("\\{\\w+}", value);
            }
            return query.isEmpty() ? target : target + "?" + query;
        }
    }

    private final ApiDocument document = ApiDocument.read("openapi.yaml");
    private final TestHotseat hotseat;
    private final Set<String> called = new TreeSet<>();

    public ApiCalls(TestHotseat hotseat) {
        this.hotseat = hotseat;
    }

    /** Everything the document describes, as method and path. */
    public Set<String> described() {
        var found = new TreeSet<String>();
        document.root().get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey())) {
                found.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));
        return found;
    }

    /** Whether the document says that anybody may. */
    public boolean open(String method, String path) {
        var security = operation(method, path).path("security");
        return security.isArray() && security.isEmpty();
    }

    /** Everything that was called, as method and path. */
    public Set<String> called() {
        return Set.copyOf(called);
    }

    /** Calls, and answers with the body; status, kind and shape of the answer are as the document says. */
    public String expect(int status, Call call) {
        var response = hotseat.send(call.method(), call.target(), call.body(), call.headers().orElseGet(hotseat::host));
        assertThat(response.statusCode()).as("%s %s: %s", call.method(), call.target(), response.body()).isEqualTo(status);
        called.add(call.method() + " " + call.path());
        var operation = operation(call.method(), call.path());
        if (status < 400 && call.body().isPresent()) {
            checkRequest(operation, call.body().get());
        }
        var responses = operation.get("responses");
        var described = document.resolve(responses.path(responses.has("" + status) ? "" + status : "default"));
        assertThat(described.isMissingNode() || status < 400 && !responses.has("" + status)).as("undescribed %s of %s", status, call).isFalse();
        checkBody(described, response.headers().firstValue("Content-Type").orElse(""), response.body());
        return response.body();
    }

    private void checkRequest(JsonNode operation, String body) {
        var schema = document.resolve(operation.path("requestBody")).at("/content/application~1json/schema");
        if (!schema.isMissingNode()) {
            document.check(schema, body);
        }
    }

    private void checkBody(JsonNode described, String type, String body) {
        if (!described.has("content")) {
            assertThat(body).isEmpty();
            return;
        }
        var content = described.get("content").path(type.split(";")[0]);
        assertThat(content.isMissingNode()).as("%s is not among %s", type, described.get("content")).isFalse();
        if (type.contains("json") && !type.contains("jsonl")) {
            document.check(content.get("schema"), body);
        }
    }

    private JsonNode operation(String method, String path) {
        return document.root().get("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }
}
