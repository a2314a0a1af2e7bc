package dev.hotseat.bank;

/** How hard a question is for the role it was written for. */
public enum Difficulty { UNRATED, EASY, MEDIUM, HARD }
