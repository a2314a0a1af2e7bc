package dev.hotseat.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files that say in other languages what the server's types say, and the program behind scripts/wire that writes them. */
final class Wire {
    private static final Path PROTOCOL = Path.of("webroot/protocol");

    private Wire() {}

    /** Each file with what belongs into it. */
    static Map<Path, String> files() {
        return Map.of(PROTOCOL.resolve("wire.js"), WireModule.text(), PROTOCOL.resolve("frames.d.ts"), FrameTypes.text());
    }

    public static void main(String[] args) {
        files().forEach((file, text) -> {
            if (!text.equals(read(file))) {
                write(file, text);
                System.out.println("wrote " + file);
            }
        });
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
