package dev.hotseat.session;

/** The role that a seat has in one round of a practice. */
public record Chair(SeatId seat, Role role) {}
