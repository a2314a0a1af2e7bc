package dev.hotseat.bankfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.hotseat.bank.BankLimits;
import dev.hotseat.bank.UnreadableBank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON together with its line numbers, which a tree of Jackson's own does not keep. */
final class JsonData {
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private JsonData() {}

    static Data parse(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new UnreadableBank(1, "the file is empty", "Choose a file that holds questions");
            }
            Data data = value(parser, 0);
            if (parser.nextToken() != null) {
                throw new UnreadableBank(line(parser), "something follows after the end of the JSON", "Remove it");
            }
            return data;
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
            throw new UnreadableBank(line, "this is not JSON: " + broken.getOriginalMessage().lines().findFirst().orElse(""),
                    "Correct it there, or check the file with a JSON validator");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Data value(JsonParser parser, int depth) throws IOException {
        int line = line(parser);
        BankLimits.checkNesting(depth, line);
        return switch (parser.currentToken()) {
            case START_ARRAY -> {
                List<Data> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser, depth + 1));
                }
                yield new Data.Items(line, items);
            }
            case START_OBJECT -> {
                List<Data.Entry> entries = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    int at = line(parser);
                    String key = parser.currentName();
                    parser.nextToken();
                    entries.add(new Data.Entry(at, key, value(parser, depth + 1)));
                }
                yield new Data.Fields(line, line(parser), entries);
            }
            case VALUE_NULL -> new Data.Value(line, "");
            case null, default -> new Data.Value(line, parser.getText());
        };
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
