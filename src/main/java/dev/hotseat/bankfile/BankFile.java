package dev.hotseat.bankfile;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.BankLimits;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.UnreadableBank;
import dev.hotseat.bank.markdown.MarkdownExport;
import dev.hotseat.bank.markdown.MarkdownImport;
import dev.hotseat.refusal.Limit;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a bank from a file of any supported kind, and writes one. */
public final class BankFile {
    private static final Pattern JSON_START = Pattern.compile("^\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");

    private static final int NOISE_LOOK_CHARS = 8_192;
    private static final int NOISE_MIN = 8;
    private static final int NOISE_SHARE = 50;

    private BankFile() {}

    /**
     * Reads a bank.
     *
     * @param bytes    the file's content, at most {@link BankLimits#FILE_BYTES_MAX} bytes, in any usual encoding
     * @param fileName chooses the format by its ending and names the bank where the content does not
     * @throws UnreadableBank if it is no bank or past a limit; the message names the line and the remedy
     */
    public static ImportedBank read(byte[] bytes, String fileName) {
        if (bytes.length > BankLimits.FILE_BYTES_MAX) {
            throw UnreadableBank.past(Limit.BANK_SIZE, 1, "the file has " + bytes.length + " bytes; a bank's file may have "
                    + BankLimits.FILE_BYTES_MAX, "Split it into several files");
        }
        refuseBinary(bytes);
        String decoded = TextDecoder.decode(bytes);
        refuseNoise(decoded);
        String text = decoded.replace("\0", "");
        if (text.isBlank()) {
            throw new UnreadableBank(1, "the file is empty", "Choose a file that holds questions");
        }
        String title = title(fileName);
        Optional<BankFormat> named = BankFormat.ofName(fileName);
        BankFormat format = named.orElseGet(() -> sniff(text));
        return named.isEmpty() && format == BankFormat.JSON ? sniffedJson(text, title) : read(format, text, title);
    }

    private static ImportedBank read(BankFormat format, String text, String title) {
        return switch (format) {
            case MARKDOWN -> MarkdownImport.read(text, title);
            case CSV -> CsvReader.read(text, false, title);
            case TSV -> CsvReader.read(text, true, title);
            case JSON -> DataReader.read(JsonData.parse(text), text, title);
            case YAML -> DataReader.read(YamlData.parse(text), text, title);
        };
    }

    /** Writes a bank as bytes of UTF-8 that {@link #read} turns into the same bank; TSV and YAML are read only. */
    public static byte[] write(Bank bank, BankFormat format) {
        String text = switch (format) {
            case MARKDOWN -> MarkdownExport.write(bank);
            // Spreadsheets take a file for UTF-8 only if it begins with a byte order mark.
            case CSV -> "\uFEFF" + CsvWriter.write(bank);
            case JSON -> JsonWriter.write(bank);
            case TSV, YAML -> throw new IllegalArgumentException("banks are not written as " + format);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Text may begin with brackets too: what is no JSON and has questions is read as text. */
    private static ImportedBank sniffedJson(String text, String title) {
        try {
            return read(BankFormat.JSON, text, title);
        } catch (UnreadableBank broken) {
            if (broken.met().isPresent() || text.stripLeading().startsWith("{")) {
                throw broken;
            }
            ImportedBank asText = MarkdownImport.read(text, title);
            if (asText.bank().questionCount() == 0) {
                throw broken;
            }
            return asText;
        }
    }

    /** What a page never holds, in more than a few places, is the inside of a picture, a program or something packed. */
    private static void refuseNoise(String text) {
        String head = text.substring(0, Math.min(text.length(), NOISE_LOOK_CHARS));
        long noise = head.chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0 && c != 0 || c == '\uFFFD' || c == 0x7F).count();
        if (noise > NOISE_MIN && noise * NOISE_SHARE > head.length()) {
            throw new UnreadableBank(1, "this is not text", "Choose a file that holds questions as text, such as Markdown, CSV or JSON");
        }
    }

    private static void refuseBinary(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.equals("\u00D0\u00CF\u0011\u00E0")) {
            throw new UnreadableBank(1, "this is an office document or an archive, not text", "Save it as CSV or Markdown and choose that file");
        }
        if (start.equals("\u0089PNG") || start.equals("GIF8") || start.startsWith("\u00FF\u00D8\u00FF")) {
            throw new UnreadableBank(1, "this is a picture, not text", "Type its questions into a text file and choose that file");
        }
        if (start.equals("\u007FELF") || start.startsWith("MZ\u0090")) {
            throw new UnreadableBank(1, "this is a program, not text", "Choose a file that holds questions");
        }
        if (start.equals("%PDF")) {
            throw new UnreadableBank(1, "this is a PDF, not text", "Copy its text into a Markdown file and choose that file");
        }
    }

    private static BankFormat sniff(String text) {
        if (JSON_START.matcher(text.substring(0, Math.min(text.length(), 400))).find()) {
            return BankFormat.JSON;
        }
        return CsvReader.looksLikeOne(text) ? BankFormat.CSV : BankFormat.MARKDOWN;
    }

    private static String title(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).replaceAll("[-_]+", " ").strip();
    }
}
