/**
 * How GraphQL is spoken here, whatever is said: scalars, pages after the Relay specification, the classification of
 * errors, stored queries, answers kept ready, and the limits on what one request and one client may cost. Wiring only: it
 * knows no field of any room (the schema declares which read the public record alone) and of their addresses only what
 * asking for one is charged; rooms take from it nothing but {@link org.nianbao.graphql.Connection} and {@link org.nianbao.graphql.Page}.
 */
@NullMarked
package org.nianbao.graphql;

import org.jspecify.annotations.NullMarked;
