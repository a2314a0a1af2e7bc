package dev.hotseat.web.socket;

import dev.hotseat.erasure.Erasures;
import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.FrameReader;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.web.guard.WrongLinkThrottle;

/**
 * What sockets need, the same for all of them.
 *
 * @param frameBytesMax    longest frame taken from a browser
 * @param outboundBytesMax what may wait to go out to one connection
 */
public record SocketServices(RoomRegistry rooms, FrameReader reader, Erasures erasures, WrongLinkThrottle wrongLinks, Meters meters,
                             int frameBytesMax, long outboundBytesMax) {}
