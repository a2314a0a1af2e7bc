package dev.hotseat.scoring;

/** An interviewer's overall judgement, never computed from grades. */
public enum Verdict { STRONG_NO, NO, YES, STRONG_YES, NO_DECISION }
