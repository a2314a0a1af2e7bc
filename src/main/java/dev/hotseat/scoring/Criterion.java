package dev.hotseat.scoring;

/**
 * One thing that is graded, with an anchor sentence for every level.
 *
 * @param id   stable within its rubric, lower-case with dashes; grades refer to it
 * @param name as people read it
 */
public record Criterion(String id, String name, String poor, String mixed, String good, String excellent) {}
