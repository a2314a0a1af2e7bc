package dev.hotseat.stream;

/**
 * How much one stream of a session may hold; what is past it is refused in that stream alone.
 *
 * @param eventsMax       events, 1 or more
 * @param writtenBytesMax what people write into it, in bytes as {@link StreamKind#writtenBytes} counts them
 */
public record StreamBounds(int eventsMax, long writtenBytesMax) {}
