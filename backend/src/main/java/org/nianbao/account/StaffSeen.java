package org.nianbao.account;

import org.jspecify.annotations.Nullable;

/**
 * An event: a member of staff asked for something with a verified token. Told to whoever wants to know, on every request.
 *
 * @param email as the sign-in server has it; null when it has none or does not say
 */
public record StaffSeen(Caller caller, @Nullable String email) {}
