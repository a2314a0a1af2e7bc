package dev.hotseat.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.CommentId;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.PlainText;
import dev.hotseat.session.PlanOrigin;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import java.io.IOException;
import java.util.function.Function;

/**
 * How Hotseat's records are written as JSON, for the log, the wire and the HTTP API alike.
 * Strict when it reads: duplicate keys, unknown or missing fields, wrong types and deep nesting are errors.
 * Thread-safe.
 */
public final class Json {
    /** Objects and lists inside of each other that are read. */
    public static final int NESTING_MAX = 20;

    /** For what people and other programs send: nothing unknown passes, and all text is well-formed Unicode from here on. */
    public static final JsonMapper STRICT = builder()
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .addModule(new SimpleModule("well-formed-text").addDeserializer(String.class, new WellFormedText()))
            .build();

    /** For what Hotseat stored itself: a field that a newer or older version wrote is no error. */
    public static final JsonMapper STORED = builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private Json() {}

    /** Anything as JSON text. @throws IllegalStateException where it cannot be written, which is a mistake in its type */
    public static String text(Object value) {
        try {
            return STORED.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    private static JsonMapper.Builder builder() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(NESTING_MAX).build())
                .build();
        return JsonMapper.builder(factory)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // The switch for scalars above leaves this one out: a number or a boolean is no text.
                .withCoercionConfig(LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .serializationInclusion(JsonInclude.Include.NON_ABSENT)
                .addModule(ids());
    }

    private static SimpleModule ids() {
        var module = new SimpleModule("hotseat-ids");
        text(module, SessionId.class, SessionId::value, SessionId::new);
        text(module, StreamName.class, StreamName::value, StreamName::new);
        module.addKeyDeserializer(StreamName.class, new KeyDeserializer() {
            @Override
            public StreamName deserializeKey(String key, DeserializationContext context) throws IOException {
                try {
                    return new StreamName(key);
                } catch (IllegalArgumentException e) {
                    return (StreamName) context.handleWeirdKey(StreamName.class, key, e.getMessage());
                }
            }
        });
        text(module, SeatId.class, SeatId::value, SeatId::new);
        text(module, CommentId.class, CommentId::value, CommentId::new);
        text(module, MomentId.class, MomentId::value, MomentId::new);
        text(module, QuestionId.class, QuestionId::value, QuestionId::new);
        text(module, CommandId.class, CommandId::value, CommandId::new);
        text(module, Actor.class, Actor::text, Actor::of);
        module.addDeserializer(PlanOrigin.class, new PlanOriginReader());
        return module;
    }

    private static final class WellFormedText extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return PlainText.wellFormed(super.deserialize(parser, context));
        }
    }

    /** Logs from before plans told where they came from have none. */
    private static final class PlanOriginReader extends StdDeserializer<PlanOrigin> {
        private static final long serialVersionUID = 1;

        private record Fields(String bank, int version, String readyPlan, int seed) {}

        PlanOriginReader() {
            super(PlanOrigin.class);
        }

        @Override
        public PlanOrigin deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var fields = context.readValue(parser, Fields.class);
            return new PlanOrigin(fields.bank(), fields.version(), fields.readyPlan(), fields.seed());
        }

        @Override
        public PlanOrigin getAbsentValue(DeserializationContext context) {
            return PlanOrigin.UNKNOWN;
        }
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
                generator.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdScalarDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    return type.cast(context.handleUnexpectedToken(type, parser));
                }
                try {
                    return read.apply(parser.getText());
                } catch (IllegalArgumentException e) {
                    throw context.weirdStringException(parser.getText(), type, e.getMessage());
                }
            }
        });
    }
}
