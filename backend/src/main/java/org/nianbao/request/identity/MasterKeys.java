package org.nianbao.request.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The master keys, from the file that {@code IDENTITY_KEYSET} names and that stands in no store: what opens the keys of the
 * requests. The primary one wraps; the older ones still open what they wrapped. Without the setting there are none; a
 * file that is named and cannot be used stops the start.
 */
@Component
class MasterKeys {

    /** @param master the key by which it can be opened */
    record Wrapped(byte[] bytes, String master) {}

    private final @Nullable KeysetHandle keys;

    MasterKeys(@Value("${nianbao.identity-keyset}") String file) {
        this.keys = file.isBlank() ? null : read(Path.of(file));
    }

    /** Of neither the text nor the cause is anything said, as it may hold a key. */
    static KeysetHandle read(Path file) {
        try {
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            keys.getPrimitive(AeadConfig2026.get(), Aead.class);
            return keys;
        } catch (IOException e) {
            throw new IllegalStateException("申请人信息的密钥文件“" + file + "”（IDENTITY_KEYSET）无法读取："
                    + e.getClass().getSimpleName());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("“" + file + "”（IDENTITY_KEYSET）不是可用的密钥文件，请用 identity-keyset 命令生成。");
        }
    }

    boolean areGiven() {
        return keys != null;
    }

    /** Fails with {@link Vault#OFF} where there are none. */
    void require() {
        given();
    }

    /** The number of a key as the store keeps it. */
    static String number(KeysetHandle.Entry key) {
        return Integer.toUnsignedString(key.getId());
    }

    String primary() {
        return number(given().getPrimary());
    }

    /** All that open something. */
    Set<String> numbers() {
        var numbers = new LinkedHashSet<String>();
        for (int i = 0; i < given().size(); i++) {
            if (given().getAt(i).getStatus() == KeyStatus.ENABLED) {
                numbers.add(number(given().getAt(i)));
            }
        }
        return numbers;
    }

    /**
     * @param of    what the key is for; wrapped as another's it does not open
     * @param kinds what such a key may be
     */
    Wrapped wrap(KeysetHandle key, String of, Configuration kinds) {
        try {
            return new Wrapped(
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead(), about(of), kinds), primary());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + of + " cannot be wrapped", e);
        }
    }

    KeysetHandle unwrap(Wrapped wrapped, String of, Configuration kinds) {
        if (!numbers().contains(wrapped.master())) {
            throw new IllegalStateException(
                    "“%s”的密钥由主密钥%s加密，而密钥文件（IDENTITY_KEYSET）中没有这一主密钥。请把它放回密钥文件。".formatted(of, wrapped.master()));
        }
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.bytes(), aead(), about(of), kinds);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("“" + of + "”的密钥已损坏，或者是别的申请的密钥。", e);
        }
    }

    private static byte[] about(String of) {
        return ("key|" + of).getBytes(StandardCharsets.UTF_8);
    }

    private Aead aead() throws GeneralSecurityException {
        return given().getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    private KeysetHandle given() {
        if (keys == null) {
            throw new IllegalStateException(Vault.OFF);
        }
        return keys;
    }
}
