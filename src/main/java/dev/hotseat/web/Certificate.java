package dev.hotseat.web;

import dev.hotseat.ops.Exposure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/**
 * The server's certificate, from two files. Whoever renews it replaces them, one after the other: once both fit each other, new
 * connections get the new one, and those that are open stay. Files that cannot be used, or do not belong together, leave the
 * certificate before in force, and the log says so. Confined to one event loop.
 */
final class Certificate {
    private static final System.Logger LOG = System.getLogger(Certificate.class.getName());
    private static final long LOOK_EVERY_MS = 1_000;

    private final Vertx vertx;
    private final Path certificate;
    private final Path key;
    private String seen = "";

    private Certificate(Vertx vertx, Path certificate, Path key) {
        this.vertx = vertx;
        this.certificate = certificate.toAbsolutePath();
        this.key = key.toAbsolutePath();
    }

    private static Certificate of(Vertx vertx, Exposure exposure) {
        return new Certificate(vertx, exposure.tlsCertificate().orElseThrow(), exposure.tlsKey().orElseThrow());
    }

    /** Makes the options those of a server that speaks TLS, where the configuration says so. Fails where the two files are of no use. */
    static Future<Void> set(Vertx vertx, Exposure exposure, HttpServerOptions options) {
        return exposure.tls() ? of(vertx, exposure).read().map(files -> {
            options.setSsl(true).setUseAlpn(false).setKeyCertOptions(files);
            return null;
        }) : Future.succeededFuture();
    }

    /** Looks after the files for as long as the event loop runs. */
    static void watch(Vertx vertx, Exposure exposure, HttpServer server) {
        if (exposure.tls()) {
            var watched = of(vertx, exposure);
            watched.stamp().onSuccess(stamp -> watched.seen = stamp);
            vertx.setPeriodic(LOOK_EVERY_MS, _ -> watched.look(server));
        }
    }

    private void look(HttpServer server) {
        stamp().onSuccess(stamp -> {
            if (!stamp.equals(seen)) {
                seen = stamp;
                read().compose(files -> server.updateSSLOptions(new ServerSSLOptions().setKeyCertOptions(files), true))
                        .onSuccess(_ -> LOG.log(Level.INFO, "the new certificate in " + certificate + " is in force"))
                        .onFailure(failure -> LOG.log(Level.WARNING, "the new certificate in " + certificate + " cannot be used, the one before stays: "
                                + failure.getMessage()));
            }
        });
    }

    private Future<String> stamp() {
        var files = vertx.fileSystem();
        return files.props(certificate.toString()).compose(one -> files.props(key.toString())
                .map(other -> one.lastModifiedTime() + " " + one.size() + " " + other.lastModifiedTime() + " " + other.size()));
    }

    /** The bytes that are checked are the bytes put into force, even where the files change meanwhile. */
    private Future<PemKeyCertOptions> read() {
        return vertx.fileSystem().readFile(certificate.toString()).compose(chain -> vertx.fileSystem().readFile(key.toString())
                .compose(secret -> vertx.executeBlocking(() -> checked(chain, secret), false)));
    }

    private PemKeyCertOptions checked(Buffer chain, Buffer secret) throws Exception {
        var files = new PemKeyCertOptions().setCertValue(chain).setKeyValue(secret);
        if (!KeyPairCheck.belongTogether(files.getKeyManagerFactory(vertx), chain.getBytes())) {
            throw new IllegalArgumentException("the key in " + key + " does not belong to it. Where both are being replaced, this goes by itself once the"
                    + " other file is there too");
        }
        return files;
    }
}
