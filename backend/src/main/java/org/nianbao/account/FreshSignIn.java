package org.nianbao.account;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How old a sign-in may be for a step that cannot be taken back (重新登录确认). Whoever sits down at a colleague's unlocked
 * screen has the session, but not the password.
 */
@Component
public record FreshSignIn(@Value("${nianbao.fresh-sign-in}") Duration age) {

    public FreshSignIn {
        if (!age.isPositive()) {
            throw new IllegalArgumentException("nianbao.fresh-sign-in 是 " + age + "，应大于零，例如 10m。");
        }
    }

    public boolean isFresh(Caller caller, Instant now) {
        return caller.signedInWithin(age, now);
    }
}
