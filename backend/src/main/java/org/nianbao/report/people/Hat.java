package org.nianbao.report.people;

import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;

/**
 * In whose part a caller acts.
 *
 * @param caller always under the identity of who is acting
 * @param absent the name of the colleague he or she stands in for; null in his or her own part
 */
public record Hat(Caller caller, @Nullable String absent) {}
