package dev.hotseat.practice;

import dev.hotseat.ops.Config;

/** All that practising needs, made once by the composition root. */
public record Practices(Config.Practice mode, PracticeBook book, Matchmaker matchmaker, Histories histories, Quota quota) {}
