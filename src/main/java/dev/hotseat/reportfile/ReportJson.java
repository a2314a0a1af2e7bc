package dev.hotseat.reportfile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.hotseat.audience.AudienceName;
import dev.hotseat.json.Json;
import dev.hotseat.report.NoReport;
import dev.hotseat.report.Report;
import dev.hotseat.session.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A report as JSON, in the form in which a browser writes it: what is not there is null, and a number is as short as it can be. Fields are
 * named as the records' are, and only what a scorecard says stands beside whose it is.
 */
final class ReportJson {
    private static final ObjectWriter WRITER = Json.STORED.rebuild()
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .addModule(forms())
            .build().writer(printer());

    @FunctionalInterface
    private interface Form<T> {
        void write(T value, JsonGenerator json, SerializerProvider provider) throws IOException;
    }

    private record Titled(SessionId id, String title) {}

    private record Why(String code, String title, String detail) {}

    private record None(int hotseatReport, AudienceName audience, Titled session, Why none) {}

    private ReportJson() {}

    static String write(Report report) {
        return written(report);
    }

    static String none(SessionId session, AudienceName audience, String title, NoReport why) {
        return written(new None(Report.VERSION, audience, new Titled(session, title), new Why(why.code(), why.title(), why.detail())));
    }

    private static String written(Object value) {
        try {
            return WRITER.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the digits of JavaScript, which agree with these from 0.000001 up; no mean of levels but 0 is smaller. */
    static String number(double figure) {
        return new BigDecimal(Double.toString(figure)).stripTrailingZeros().toPlainString();
    }

    private static SimpleModule forms() {
        var module = new SimpleModule("hotseat-report");
        add(module, AudienceName.class, (name, json, _) -> json.writeString(name.word()));
        add(module, Double.class, (figure, json, _) -> json.writeNumber(number(figure)));
        add(module, Optional.class, ReportJson::optional);
        add(module, Report.Judgement.class, ReportJson::judgement);
        return module;
    }

    private static void optional(Optional<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(value.orElse(null), json);
    }

    private static void judgement(Report.Judgement judgement, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        provider.defaultSerializeField("seat", judgement.seat(), json);
        provider.defaultSerializeField("name", judgement.name(), json);
        if (judgement.scorecard().isEmpty()) {
            json.writeNullField("verdict");
        } else {
            var card = judgement.scorecard().get();
            provider.defaultSerializeField("verdict", card.verdict(), json);
            provider.defaultSerializeField("confidence", card.confidence(), json);
            provider.defaultSerializeField("strengths", card.strengths(), json);
            provider.defaultSerializeField("workOn", card.workOn(), json);
            provider.defaultSerializeField("forPanel", card.forPanel(), json);
        }
        json.writeEndObject();
    }

    private static <T> void add(SimpleModule module, Class<T> type, Form<T> form) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                form.write(value, json, provider);
            }
        });
    }

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("").withArrayEmptySeparator("")).withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
