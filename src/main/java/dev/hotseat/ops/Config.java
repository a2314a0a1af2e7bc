package dev.hotseat.ops;

import java.nio.file.Path;
import java.util.Optional;

public record Config(String host, int port, Path data, Optional<Path> webroot, Optional<String> publicUrl, long outboundBytesMax,
                     int frameBytesMax, long presenceGraceMs) {}
