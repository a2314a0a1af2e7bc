package dev.hotseat.fuzz;

import dev.hotseat.bank.UnreadableBank;
import dev.hotseat.bankfile.BankFile;
import dev.hotseat.bankfile.BankFormat;
import java.util.Arrays;
import java.util.List;

/** Any bytes as a bank's file: the first chooses the file's ending. What could be read can be written in every format. */
public final class BankFuzz {
    private static final List<String> NAMES = List.of("b.md", "b.csv", "b.tsv", "b.json", "b.yaml", "b");

    private BankFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            Bounded.run(() -> read(Arrays.copyOfRange(input, 1, input.length), NAMES.get(Math.floorMod(input[0], NAMES.size()))));
        }
    }

    private static void read(byte[] bytes, String name) {
        try {
            var bank = BankFile.read(bytes, name).bank();
            for (var format : List.of(BankFormat.MARKDOWN, BankFormat.CSV, BankFormat.JSON)) {
                BankFile.write(bank, format);
            }
        } catch (UnreadableBank e) {
            // Refused in words, which is what it is for.
        }
    }
}
