package dev.hotseat.scoring;

/** What a candidate is told overall after a mock interview, as somebody on the panel words it; never computed. */
public enum Readiness { UNSAID, NOT_YET, NEARLY, READY, ABOVE }
