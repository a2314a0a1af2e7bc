package dev.hotseat.reportfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a report is written as. */
public enum ReportFormat {
    JSON("json"), CSV("csv"), MARKDOWN("md");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** The ending of a file name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The format that somebody asks for by its name: json, csv or markdown. */
    public static Optional<ReportFormat> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT))).findFirst();
    }
}
