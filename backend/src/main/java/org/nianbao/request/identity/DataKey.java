package org.nianbao.request.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The key of one request, opened: AES-256 in Galois counter mode, with a fresh nonce for everything it seals. */
record DataKey(KeysetHandle handle) {

    /** What such a key may be. */
    static final Configuration KINDS = AeadConfig2026.get();

    static DataKey fresh() {
        try {
            return new DataKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, KINDS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key can be made", e);
        }
    }

    /** @param place what it is and of which document; sealed for one place, it opens in no other */
    byte[] seal(byte[] open, String place) {
        try {
            return aead().encrypt(open, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be sealed for " + place, e);
        }
    }

    byte[] open(byte[] sealed, String place) {
        try {
            return aead().decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("“" + place + "”处的密文已被改动，或者是别处的密文。", e);
        }
    }

    private Aead aead() throws GeneralSecurityException {
        return handle.getPrimitive(KINDS, Aead.class);
    }
}
