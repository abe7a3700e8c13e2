/**
 * What the people of an agency do with the requests it got: register them, record what happened, review, sign and deliver
 * the reply, close and file. It asks the policy and the guards of the room, keeps words and papers apart in
 * {@code identity}, and is spoken to over GraphQL.
 */
@NullMarked
package org.nianbao.request.handling;

import org.jspecify.annotations.NullMarked;
