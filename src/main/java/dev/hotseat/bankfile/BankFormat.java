package dev.hotseat.bankfile;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file that hold a bank, by the endings of their names. */
public enum BankFormat {
    MARKDOWN("md"), CSV("csv"), JSON("json"), TSV("tsv"), YAML("yaml");

    private final String extension;

    BankFormat(String extension) {
        this.extension = extension;
    }

    /** The ending of a file name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The format that a file's name tells, or nothing where only its content can. */
    static Optional<BankFormat> ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "md", "markdown", "mdown", "mkd", "mdx" -> Optional.of(MARKDOWN);
            case "csv" -> Optional.of(CSV);
            case "tsv", "tab" -> Optional.of(TSV);
            case "json" -> Optional.of(JSON);
            case "yaml", "yml" -> Optional.of(YAML);
            default -> Optional.empty();
        };
    }
}
