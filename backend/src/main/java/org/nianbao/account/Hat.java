package org.nianbao.account;

import org.jspecify.annotations.Nullable;

/**
 * The part in which a caller acts: his or her own, or that of an absent colleague.
 *
 * @param caller always under the identity of who is acting
 * @param absent the name of the colleague he or she stands in for; null in his or her own part
 */
public record Hat(Caller caller, @Nullable String absent) {}
