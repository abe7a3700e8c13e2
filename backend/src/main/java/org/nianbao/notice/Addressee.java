package org.nianbao.notice;

import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;

/**
 * 收件人: somebody who can be told something, as he or she was when last here.
 *
 * @param email where mail goes; null when the sign-in server named no address
 */
public record Addressee(Caller caller, @Nullable String email) {}
