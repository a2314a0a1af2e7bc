package dev.hotseat.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One of the API documents that the server publishes, and what is checked against the schemas in it. */
public record ApiDocument(String name, JsonNode root) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    public static ApiDocument read(String name) {
        try (var stream = ApiDocument.class.getResourceAsStream("/api/" + name)) {
            return new ApiDocument(name, JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the schemas it defines. */
    public Set<String> schemas() {
        var names = new TreeSet<String>();
        root.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The text is JSON of the kind that this schema of the document's components describes. */
    public void check(String schema, String text) {
        assertThat(schemas()).as(name).contains(schema);
        check(JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), text);
    }

    /** The text is JSON of the kind that a schema somewhere in the document describes. */
    public void check(JsonNode schema, String text) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.get("components"));
        assertThat(SCHEMAS.getSchema(whole).validate(json(text))).as("%s against %s: %s", text, name, schema).isEmpty();
    }

    /** Where a node only points to another, that other one. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
