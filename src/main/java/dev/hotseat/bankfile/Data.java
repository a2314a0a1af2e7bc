package dev.hotseat.bankfile;

import java.util.List;

/** What a JSON or YAML document holds, with the lines it stands on, counted from 1. */
sealed interface Data {
    int line();

    /** A text, number or truth value as text; empty for null. */
    record Value(int line, String text) implements Data {}

    record Items(int line, List<Data> items) implements Data {}

    /** Keys with their values in the order of the document; {@code last} is the line it ends on. */
    record Fields(int line, int last, List<Entry> entries) implements Data {}

    record Entry(int line, String key, Data value) {}
}
