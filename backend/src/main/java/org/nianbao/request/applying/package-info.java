/**
 * The public's own side of requests (网上申请): whether an agency takes them online and what it says about that, sending one,
 * asking how it is doing, amending and withdrawing it by number and code. Nobody signs in here, so nothing that is answered
 * says who applies, and everything is bounded. What was sent is a request like any other from then on; what the agency's
 * people do with it is not known here.
 */
@NullMarked
package org.nianbao.request.applying;

import org.jspecify.annotations.NullMarked;
