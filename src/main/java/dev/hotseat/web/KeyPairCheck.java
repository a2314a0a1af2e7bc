package dev.hotseat.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509KeyManager;

/** Whether a private key and a certificate belong together: what the one signs, the other's public key has to confirm. Thread-safe. */
final class KeyPairCheck {
    private static final byte[] ANYTHING = "Hotseat".getBytes(StandardCharsets.US_ASCII);

    private KeyPairCheck() {}

    /** @param chain certificates in PEM form, the server's own first */
    static boolean belongTogether(KeyManagerFactory keys, byte[] chain) throws GeneralSecurityException {
        var confirms = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(chain)).getPublicKey();
        for (var signs : privateKeys(keys, confirms.getAlgorithm())) {
            if (confirmed(signs, confirms)) {
                return true;
            }
        }
        return false;
    }

    private static PrivateKey[] privateKeys(KeyManagerFactory keys, String algorithm) {
        return Arrays.stream(keys.getKeyManagers()).filter(X509KeyManager.class::isInstance).map(X509KeyManager.class::cast)
                .flatMap(manager -> Stream.ofNullable(manager.getServerAliases(algorithm, null)).flatMap(Arrays::stream).map(manager::getPrivateKey))
                .filter(Objects::nonNull).toArray(PrivateKey[]::new);
    }

    private static boolean confirmed(PrivateKey signs, PublicKey confirms) throws GeneralSecurityException {
        if (!signs.getAlgorithm().equals(confirms.getAlgorithm())) {
            return false;
        }
        var signature = Signature.getInstance(switch (confirms.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case String itsOwn -> itsOwn;
        });
        signature.initSign(signs);
        signature.update(ANYTHING);
        var signed = signature.sign();
        signature.initVerify(confirms);
        signature.update(ANYTHING);
        return signature.verify(signed);
    }
}
