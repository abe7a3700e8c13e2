package org.nianbao.request.identity;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA256 of an agency and a number, under a key that is made once and wrapped by the master key like a request's. When
 * the master key is replaced it is only wrapped anew: tokens stand in the facts of requests, which nobody can change, so
 * with another key the same person would be a stranger from then on.
 */
@Component
class PersonTokens {

    /** What their key may be. */
    static final Configuration KINDS = PrfConfig2026.get();

    private static final int TOKEN_BYTES = 16;

    private final IdentityKeys keys;
    private volatile @Nullable PrfSet function;

    PersonTokens(IdentityKeys keys) {
        this.keys = keys;
    }

    String of(String agency, Identity identity) {
        var kind = switch (identity) {
            case IdentityNumber paper -> paper.kind().name();
            case CreditCode code -> "CREDIT_CODE";
        };
        // None of the three holds a line's end, so two different ones never read alike.
        return HexFormat.of().formatHex(derive(String.join("\n", agency, kind, identity.number()), TOKEN_BYTES));
    }

    /** What nobody without the key can tell from chance, and is the same each time. */
    byte[] derive(String text, int bytes) {
        try {
            return function().computePrimary(text.getBytes(StandardCharsets.UTF_8), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No token can be made", e);
        }
    }

    private PrfSet function() throws GeneralSecurityException {
        var known = function;
        if (known == null) {
            known = keys.tokens().getPrimitive(KINDS, PrfSet.class);
            function = known;
        }
        return known;
    }

    static KeysetHandle fresh() {
        try {
            return KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, KINDS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key can be made", e);
        }
    }
}
