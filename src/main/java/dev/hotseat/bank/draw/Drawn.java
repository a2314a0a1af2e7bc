package dev.hotseat.bank.draw;

import java.util.List;

/** What a draw gave, in the order to ask it; empty where nothing was left that fits. */
public record Drawn(List<Pick> picks) {
    /** A question by its place in the bank, both counted from 0, and its minutes. */
    public record Pick(int section, int question, int minutes) {}

    public Drawn {
        picks = List.copyOf(picks);
    }

    public int minutes() {
        return picks.stream().mapToInt(Pick::minutes).sum();
    }
}
