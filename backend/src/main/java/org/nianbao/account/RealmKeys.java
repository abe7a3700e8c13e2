package org.nianbao.account;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys the realm signs with. They are fetched when the first token comes, again after {@link #KNOWN_FOR}, and at once
 * when a token names a key that is not among them. As anybody can send such a token, that is at most twice in
 * {@link #PAUSE}; until then one that names an unknown key is refused, so a new key of the realm's is known at the latest
 * when the pause is over, and one that was taken away opens nothing after {@link #KNOWN_FOR}. While the realm cannot be
 * reached the known keys hold, for {@link #OUTAGE}: no token is granted meanwhile, so they can only let in whoever was
 * signed in already, until that token ends. Without any keys nothing can be said of a token.
 */
final class RealmKeys implements JWKSource<SecurityContext> {

    static final Duration KNOWN_FOR = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofSeconds(30);
    static final Duration OUTAGE = Duration.ofHours(24);

    /** For the connection, and then for the answer. Staff wait for it once in {@link #KNOWN_FOR}. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int MOST_BYTES = 256 << 10;

    private final InstantSource time;
    private final JWKSetSource<SecurityContext> source;

    /** @param time of this machine; not the office's, which a trial may set to another year */
    RealmKeys(String address, InstantSource time) {
        this.time = time;
        int patience = (int) PATIENCE.toMillis();
        var realm =
                new URLBasedJWKSetSource<>(url(address), new DefaultResourceRetriever(patience, patience, MOST_BYTES));
        // The pause stands outside the outage's memory, so that a realm that is down is asked no more often than one
        // that is up.
        var paused = new RateLimitedJWKSetSource<>(
                new OutageTolerantJWKSetSource<>(realm, OUTAGE.toMillis(), null), PAUSE.toMillis(), null);
        this.source = new CachingJWKSetSource<>(paused, KNOWN_FOR.toMillis(), 5 * PATIENCE.toMillis(), null);
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("nianbao.jwk-set-uri 应为网址，现为“" + address + "”。", e);
        }
    }

    /** Empty for a key that the realm does not have, as far as may be asked now. */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        var now = time.millis();
        var known = source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
        var found = wanted.select(known);
        if (!found.isEmpty()) {
            return found;
        }
        try {
            return wanted.select(
                    source.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now, context));
        } catch (RateLimitReachedException e) {
            return List.of();
        }
    }
}
