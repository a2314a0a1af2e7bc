package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.Server;
import dev.hotseat.ops.Config;
import dev.hotseat.ops.Exposure;
import dev.hotseat.ops.Keeping;
import dev.hotseat.room.ServerClock;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.testing.LogLines;
import dev.hotseat.testing.NeedsProcess;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.Waiting;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS by two files, which may be replaced while the server runs. */
@NeedsProcess
class CertificateTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void theServerSpeaksTlsAndTakesANewCertificateWithoutARestart() throws Exception {
        write("first");
        var server = Waiting.await(start());
        try {
            var connection = connect(server.port());
            assertThat(connection.getResponseCode()).isEqualTo(200);
            assertThat(connection.getHeaderField("Strict-Transport-Security")).contains("max-age");
            var before = connection.getServerCertificates()[0];
            write("second");
            assertThat(servedOtherThan(before, server.port())).isTrue();
            // Rubbish leaves the one before in force.
            Files.writeString(folder.resolve("cert.pem"), "no certificate");
            assertThat(connect(server.port()).getResponseCode()).isEqualTo(200);
        } finally {
            Waiting.await(server.stop());
        }
    }

    @Test
    void aCertificateThatIsReplacedBeforeItsKeyComesIntoForceWithTheKeyAndTakesNothingDownMeanwhile() throws Exception {
        write("first");
        var server = Waiting.await(start());
        try (var log = LogLines.from(Level.WARNING)) {
            var before = served(server.port());
            var firstKey = Files.readString(folder.resolve("key.pem"));
            write("second");
            var secondKey = Files.readString(folder.resolve("key.pem"));
            Files.writeString(folder.resolve("key.pem"), firstKey);
            assertThat(log.await("cannot be used")).contains("does not belong");
            assertThat(served(server.port())).isEqualTo(before);
            Files.writeString(folder.resolve("key.pem"), secondKey);
            assertThat(servedOtherThan(before, server.port())).isTrue();
        } finally {
            Waiting.await(server.stop());
        }
    }

    @Test
    void aKeyOfAnotherCertificateIsSaidSoAtTheStart() throws Exception {
        write("first");
        var firstKey = Files.readString(folder.resolve("key.pem"));
        write("second");
        Files.writeString(folder.resolve("key.pem"), firstKey);
        assertThatThrownBy(() -> Waiting.await(start())).isInstanceOf(Server.CannotStart.class).hasMessageContaining("does not belong to it");
    }

    @Test
    void anRsaKeyServesAsWell() throws Exception {
        write("first", "RSA");
        var server = Waiting.await(start());
        try {
            assertThat(served(server.port()).getPublicKey().getAlgorithm()).isEqualTo("RSA");
        } finally {
            Waiting.await(server.stop());
        }
    }

    @Test
    void aSocketOverTlsIsHeardAndAnswered() throws Exception {
        write("first");
        var server = Waiting.await(start());
        var vertx = Vertx.vertx();
        try {
            var client = SocketClient.open(vertx.createWebSocketClient(new WebSocketClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false)),
                    server.port());
            client.send(new JsonObject().put("type", "hello").put("session", "nothere").put("token", "guessed"));
            client.sendText("nonsense");
            assertThat(client.awaitFrame(0, frame -> frame.getString("type").equals("error")).getString("code")).isEqualTo("malformed-frame");
            assertThat(client.closeCode()).isEqualTo(4500);
        } finally {
            Waiting.await(vertx.close());
            Waiting.await(server.stop());
        }
    }

    @Test
    void filesThatAreNoneAreSaidSoAtTheStart() throws IOException {
        Files.writeString(folder.resolve("cert.pem"), "no certificate");
        Files.writeString(folder.resolve("key.pem"), "no key");
        assertThatThrownBy(() -> Waiting.await(start())).isInstanceOf(Server.CannotStart.class).hasMessageContaining("--tls-certificate");
    }

    private io.vertx.core.Future<Server> start() {
        var exposure = new Exposure(Optional.of(folder.resolve("cert.pem")), Optional.of(folder.resolve("key.pem")), List.of());
        return Server.start(new Config("127.0.0.1", 0, folder.resolve("data"), Optional.empty(), Optional.empty(), 1 << 20, 32 * 1024, 50, Optional.empty(),
                Config.LogFormat.TEXT, exposure, Keeping.FOR_EVER, Config.Practice.OFF, 100, 100, 1_000, Config.Sockets.LEAN),
                "key", ServerClock.startingNow(), Streams.NONE);
    }

    private static Certificate served(int port) throws Exception {
        var connection = connect(port);
        assertThat(connection.getResponseCode()).isEqualTo(200);
        return connection.getServerCertificates()[0];
    }

    private static boolean servedOtherThan(Certificate before, int port) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            var connection = connect(port);
            connection.getResponseCode();
            if (!connection.getServerCertificates()[0].equals(before)) {
                return true;
            }
        }
        return false;
    }

    private static HttpsURLConnection connect(int port) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anything()}, null);
        var connection = (HttpsURLConnection) URI.create("https://127.0.0.1:" + port + "/healthz").toURL().openConnection();
        connection.setSSLSocketFactory(context.getSocketFactory());
        connection.setHostnameVerifier((_, _) -> true);
        connection.setRequestProperty("Connection", "close");
        return connection;
    }

    private void write(String name) throws Exception {
        write(name, "EC");
    }

    private void write(String name, String algorithm) throws Exception {
        var store = folder.resolve(name + ".p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "a", "-keyalg",
                algorithm,
                "-dname", "CN=" + name, "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD)).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream(store.toFile())) {
            keys.load(in, PASSWORD);
        }
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", keys.getKey("a", PASSWORD).getEncoded()));
        Files.writeString(folder.resolve("cert.pem"), pem("CERTIFICATE", keys.getCertificate("a").getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    /** A certificate that vouches for itself is what is tested here. */
    private static final class Anything implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
