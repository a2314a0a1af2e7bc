package dev.hotseat.web;

import dev.hotseat.ops.Exposure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/**
 * The server's certificate, from two files. Whoever renews it replaces them: a while later new connections get the new one,
 * and those that are open stay. Files that cannot be used leave the old certificate in force. Confined to one event loop.
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

    /** Makes the options those of a server that speaks TLS, where the configuration says so. */
    static void set(Exposure exposure, HttpServerOptions options) {
        if (exposure.tls()) {
            options.setSsl(true).setUseAlpn(false).setKeyCertOptions(files(exposure.tlsCertificate().orElseThrow().toAbsolutePath(),
                    exposure.tlsKey().orElseThrow().toAbsolutePath()));
        }
    }

    /** Looks after the files for as long as the event loop runs. */
    static void watch(Vertx vertx, Exposure exposure, HttpServer server) {
        if (exposure.tls()) {
            var watched = new Certificate(vertx, exposure.tlsCertificate().orElseThrow(), exposure.tlsKey().orElseThrow());
            watched.stamp().onSuccess(stamp -> watched.seen = stamp);
            vertx.setPeriodic(LOOK_EVERY_MS, _ -> watched.look(server));
        }
    }

    private void look(HttpServer server) {
        stamp().onSuccess(stamp -> {
            if (!stamp.equals(seen)) {
                seen = stamp;
                server.updateSSLOptions(new ServerSSLOptions().setKeyCertOptions(files(certificate, key)), true)
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

    private static PemKeyCertOptions files(Path certificate, Path key) {
        return new PemKeyCertOptions().setCertPath(certificate.toString()).setKeyPath(key.toString());
    }
}
