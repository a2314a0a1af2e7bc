package dev.hotseat.bankfile;

import dev.hotseat.bank.BankLimits;
import dev.hotseat.bank.UnreadableBank;
import dev.hotseat.refusal.Limit;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML together with its line numbers; tags create no objects, and aliases cannot make a small file grow large. */
final class YamlData {
    private static final int NODES_MAX = 500_000;
    private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(BankLimits.FILE_BYTES_MAX)
            .setMaxAliasesForCollections(100).build();

    private int nodes;

    private YamlData() {}

    static Data parse(String text) {
        try {
            Node root = new Compose(SETTINGS).composeString(text)
                    .orElseThrow(() -> new UnreadableBank(1, "the file is empty", "Choose a file that holds questions"));
            return new YamlData().data(root, 0);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new UnreadableBank(line, "this is not YAML: " + broken.getProblem(), "Correct it there; indentation and colons matter");
        } catch (YamlEngineException broken) {
            throw new UnreadableBank(1, "this is not YAML: " + broken.getMessage().lines().findFirst().orElse(""), "Check the file with a YAML validator");
        } catch (StackOverflowError deep) {
            throw UnreadableBank.past(Limit.NESTING, 1, "this is nested more than " + BankLimits.NESTING_MAX + " levels deep",
                    "Bring the questions into a flat list");
        }
    }

    private Data data(Node node, int depth) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        BankLimits.checkNesting(depth, line);
        if (++nodes > NODES_MAX) {
            throw UnreadableBank.past(Limit.NESTING, line, "the document holds more than " + NODES_MAX + " values",
                    "Split it, and write out what its aliases repeat");
        }
        return switch (node) {
            case ScalarNode scalar -> new Data.Value(line, scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue());
            case SequenceNode sequence -> {
                List<Data> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(data(item, depth + 1));
                }
                yield new Data.Items(line, items);
            }
            case MappingNode mapping -> {
                List<Data.Entry> entries = new ArrayList<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                    int at = tuple.getKeyNode().getStartMark().map(Mark::getLine).orElse(0) + 1;
                    entries.add(new Data.Entry(at, key, data(tuple.getValueNode(), depth + 1)));
                }
                int last = mapping.getEndMark().map(mark -> mark.getColumn() == 0 ? mark.getLine() : mark.getLine() + 1).orElse(line);
                yield new Data.Fields(line, Math.max(line, last), entries);
            }
            default -> new Data.Value(line, "");
        };
    }
}
