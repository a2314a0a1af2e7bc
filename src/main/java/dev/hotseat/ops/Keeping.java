package dev.hotseat.ops;

/**
 * How long things are kept, in days; 0 keeps them until somebody erases them.
 *
 * @param sessions  sessions of panels, from their close
 * @param practices sessions in which people practised without a panel, from their close
 * @param backups   backups that lie in the data folder's own {@code backups}, from when they were made
 */
public record Keeping(int sessions, int practices, int backups) {
    public static final Keeping FOR_EVER = new Keeping(0, 0, 0);
}
