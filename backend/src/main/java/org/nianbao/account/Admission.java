package org.nianbao.account;

import java.time.Instant;

/**
 * Whoever asks, and how long that holds: for what goes on after a request was let in.
 *
 * @param until when the token ends, by the clock that tokens are checked by
 */
public record Admission(Caller caller, Instant until) {}
