package dev.hotseat.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One WebSocket of the load client, with as little to it as the protocol allows: a client that is in the processor's way
 * would be measured along with the server. Confined to its event loop.
 */
final class Screen extends ByteToMessageDecoder {
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;

    final Hall hall;
    final int seat;
    private final Dialect dialect;
    private ChannelHandlerContext context;
    private boolean upgraded;

    Screen(Hall hall, int seat, Dialect dialect) {
        this.hall = hall;
        this.seat = seat;
        this.dialect = dialect;
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        context = active;
        var request = "GET " + dialect.path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n";
        active.writeAndFlush(ByteBufUtil.writeAscii(active.alloc(), request));
    }

    @Override
    public void channelInactive(ChannelHandlerContext inactive) {
        hall.closed(this);
    }

    void close() {
        context.close();
    }

    void send(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var frame = context.alloc().buffer(bytes.length + 8);
        frame.writeByte(0x80 | TEXT);
        if (bytes.length < 126) {
            frame.writeByte(0x80 | bytes.length);
        } else {
            frame.writeByte(0x80 | 126).writeShort(bytes.length);
        }
        // A client has to mask; a mask of zeros leaves the bytes as they are.
        context.writeAndFlush(frame.writeInt(0).writeBytes(bytes));
    }

    @Override
    protected void decode(ChannelHandlerContext reading, ByteBuf in, List<Object> out) {
        if (!upgraded && !upgrade(in)) {
            return;
        }
        while (frame(in)) {
            // Each call takes one whole frame.
        }
    }

    private boolean upgrade(ByteBuf in) {
        var end = ByteBufUtil.indexOf(context.alloc().buffer(4).writeBytes(END_OF_HEAD), in);
        if (end < 0) {
            return false;
        }
        var head = in.readCharSequence(end + 4 - in.readerIndex(), StandardCharsets.US_ASCII).toString();
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException("no upgrade: " + head);
        }
        upgraded = true;
        dialect.opened(this);
        return true;
    }

    private boolean frame(ByteBuf in) {
        var at = in.readerIndex();
        if (in.readableBytes() < 2) {
            return false;
        }
        var length = in.getUnsignedByte(at + 1) & 0x7f;
        var head = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (in.readableBytes() < head) {
            return false;
        }
        var size = length < 126 ? length : length == 126 ? in.getUnsignedShort(at + 2) : Math.toIntExact(in.getLong(at + 2));
        if (in.readableBytes() < head + size) {
            return false;
        }
        var kind = in.getByte(at) & 0x0f;
        in.skipBytes(head);
        var payload = in.readSlice(size);
        switch (kind) {
            case TEXT -> hall.received(this, dialect.received(this, payload), size);
            case PING -> context.writeAndFlush(context.alloc().buffer(6).writeByte(0x80 | 0xA).writeByte(0x80).writeInt(0));
            case CLOSE -> context.close();
            default -> { }
        }
        return true;
    }
}
