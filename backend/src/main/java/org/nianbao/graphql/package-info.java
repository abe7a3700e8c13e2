/**
 * How GraphQL is spoken here, whatever is said: scalars, pages after the Relay specification, the classification of
 * errors, and the limits on what one request may cost. Wiring only: it knows no field of any room, and rooms take from
 * it nothing but {@link org.nianbao.graphql.Connection} and {@link org.nianbao.graphql.Page}.
 */
@NullMarked
package org.nianbao.graphql;

import org.jspecify.annotations.NullMarked;
