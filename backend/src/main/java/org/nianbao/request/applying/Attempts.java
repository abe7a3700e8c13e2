package org.nianbao.request.applying;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often anybody tried something within an hour of the first time, counted by each instance for itself, as the allowance
 * of an address is.
 */
@Component
class Attempts {

    /** Wrong codes for one number from one address: whoever may see it has the code before him or her. */
    static final int CODES_FOR_A_NUMBER = 5;
    /** Of one address, behind which a whole office may sit. */
    static final int REQUESTS_OF_AN_ADDRESS = 60;

    static final int CODES_OF_AN_ADDRESS = 120;

    private static final int KEPT = 100_000;

    private final boolean addresses;
    private final Cache<String, AtomicInteger> tried;

    @Autowired
    Attempts(@Value("${nianbao.cost-per-minute}") long perMinute) {
        this(perMinute > 0, System::nanoTime);
    }

    /**
     * @param addresses whether an address has a limit at all
     * @param nanos     the time, of which only differences count
     */
    Attempts(boolean addresses, Ticker nanos) {
        this.addresses = addresses;
        this.tried = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(nanos)
                .build();
    }

    /** As below, of something that an address did; without end where addresses have no limit. */
    boolean takeOfAddress(String what, int most) {
        return !addresses || take(what, most);
    }

    /** Counts one more, unless that would be too many. */
    boolean take(String what, int most) {
        var so = tried.get(what, key -> new AtomicInteger());
        if (so.incrementAndGet() <= most) {
            return true;
        }
        so.decrementAndGet();
        return false;
    }

    /** It was no attempt after all. */
    void giveBack(String what) {
        var so = tried.getIfPresent(what);
        if (so != null) {
            so.decrementAndGet();
        }
    }
}
