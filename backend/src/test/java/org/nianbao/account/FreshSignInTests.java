package org.nianbao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreshSignInTests {

    private static final Instant NOW = Instant.parse("2026-01-30T09:00:00Z");
    private static final FreshSignIn TEN_MINUTES = new FreshSignIn(Duration.ofMinutes(10));

    private static Caller signedIn(@Nullable Instant at) {
        return new Caller("id", "王立新", Set.of(Role.CHIEF), "640100-jgsw", at);
    }

    @Test
    void aSignInIsFreshUntilTheTimeIsUp() {
        assertThat(TEN_MINUTES.isFresh(signedIn(NOW), NOW)).isTrue();
        assertThat(TEN_MINUTES.isFresh(signedIn(NOW.minusSeconds(600)), NOW)).isTrue();
        assertThat(TEN_MINUTES.isFresh(signedIn(NOW.minusSeconds(601)), NOW)).isFalse();
    }

    @Test
    void whoDoesNotSayWhenHeSignedInDidNotJustDoSo() {
        assertThat(TEN_MINUTES.isFresh(signedIn(null), NOW)).isFalse();
        assertThat(TEN_MINUTES.isFresh(Caller.PUBLIC, NOW)).isFalse();
    }

    @Test
    void aSettingThatNobodyCouldMeetIsRefused() {
        assertThatThrownBy(() -> new FreshSignIn(Duration.ZERO)).hasMessageContaining("nianbao.fresh-sign-in");
    }
}
