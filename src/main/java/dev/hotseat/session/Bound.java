package dev.hotseat.session;

/** What of a session has a bound that somebody can meet with a command. */
public enum Bound { SEATS, QUESTIONS, TEXT, MOMENTS, COMMENTS, LOG, LOG_BYTES }
