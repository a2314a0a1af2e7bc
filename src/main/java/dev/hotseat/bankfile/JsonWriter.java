package dev.hotseat.bankfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.hotseat.bank.Bank;
import java.io.UncheckedIOException;

/** Writes a bank as Hotseat's own JSON; the names of its fields are those of the records. */
final class JsonWriter {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonWriter() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String write(Bank bank) {
        return write((Object) bank);
    }
}
