package org.nianbao.request.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * 查询码: with which an applicant asks how his or her request is doing, beside its number, which anybody may guess. 80
 * random bits in letters and digits that are not mistaken for each other (Crockford's Base32), four by four. It is shown
 * once; only a salted hash is kept, which needs no slow function, as nobody can try 2^80.
 */
public record QueryCode(String shown) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    /** 5 bits a character. */
    static final int BYTES = LENGTH * 5 / 8;

    private static final int GROUP = 4;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** What is compared with where there is nothing to compare with, so that both take the same time. */
    private static final String NOBODYS = fresh().hashed();

    /** A new one. */
    static QueryCode fresh() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return of(bits);
    }

    /** @param bits as many as {@link #BYTES} */
    static QueryCode of(byte[] bits) {
        var number = new BigInteger(1, bits);
        var shown = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                shown.append('-');
            }
            shown.append(
                    CHARACTERS.charAt(number.shiftRight(5 * (LENGTH - 1 - i)).intValue() & (CHARACTERS.length() - 1)));
        }
        return new QueryCode(shown.toString());
    }

    /** What is kept of it: a salt and the hash with that. */
    String hashed() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return hashed(salt, shown);
    }

    /**
     * Whether somebody typed the code; with or without hyphens, in small letters, with an O for 0, an I or L for 1.
     *
     * @param hashed what is kept of it; null where nothing is, which takes as long
     */
    static boolean matches(@Nullable String hashed, String typed) {
        var kept = hashed == null ? NOBODYS : hashed;
        var salt = HexFormat.of().parseHex(kept, 0, 2 * SALT_BYTES);
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII), hashed(salt, typed).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hashed(byte[] salt, String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(plain(code).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(salt) + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String typed) {
        return Field.squeezed(typed)
                .replaceAll("\\p{Pd}", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Not the code, which would go into logs. */
    @Override
    public String toString() {
        return "查询码";
    }
}
