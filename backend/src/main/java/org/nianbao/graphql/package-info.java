/**
 * How GraphQL is spoken here, whatever is said: scalars, the one door for characters, pages after the Relay specification,
 * the classification of errors, what one query may ask for and cost, stored queries. Wiring only: it knows no field of any
 * room (the schema declares which read the public record alone, and which weigh more). Rooms take from it pages, characters
 * and {@link org.nianbao.graphql.BadRequest}; it imports none of them, so that any of them may.
 */
@NullMarked
package org.nianbao.graphql;

import org.jspecify.annotations.NullMarked;
