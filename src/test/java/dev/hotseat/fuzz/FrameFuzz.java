package dev.hotseat.fuzz;

import dev.hotseat.protocol.FrameReader;
import java.nio.charset.StandardCharsets;

/** Any text as a frame: read, or refused in words, and never an exception. */
public final class FrameFuzz {
    private FrameFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> FrameReader.OF_MAIN.read(new String(input, StandardCharsets.UTF_8)));
    }
}
