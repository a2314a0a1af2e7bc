package dev.hotseat.ops;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The host's key: 256 random bits in a file that only its owner may read, made on the first start.
 *
 * @param created whether it was made just now, and so is to be told
 */
public record HostKey(String value, boolean created) {
    private static final String FILE_NAME = "host.key";
    private static final int BYTES = 32;

    /** Reads the key of a data folder, or makes it. @throws BadConfig where neither can be done */
    public static HostKey of(Path folder) {
        var file = folder.resolve(FILE_NAME);
        try {
            Files.createDirectories(folder);
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException e) {
            throw new BadConfig("the data folder " + folder + " cannot be made or written. Choose another with --data.");
        }
    }

    /** The link that signs the host in. */
    public String link(String baseUrl) {
        return baseUrl + "/#host=" + value;
    }

    /** Made with its mode in one step, so that it is never readable by others, not even for an instant. */
    private static HostKey create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap((key + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException e) {
            return read(file);
        }
        return new HostKey(key, true);
    }

    /** An empty key would let anybody in as the host, so it is none. */
    private static HostKey read(Path file) throws IOException {
        var key = Files.readString(file).strip();
        if (key.isEmpty()) {
            throw new BadConfig("the host key file " + file + " is empty. Delete it; a new key is then made, and with it a new host link.");
        }
        return new HostKey(key, false);
    }

    @Override
    public String toString() {
        return "HostKey[…]";
    }
}
