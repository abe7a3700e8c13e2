/**
 * What guards HTTP before anything is read: what one address may still ask for, how large a body may be and how slowly it
 * may come, how much is worked on at once; answers that are ready; and a sentence for every refusal that no room makes. What
 * an address costs and allows its room says by a {@link org.nianbao.door.Door}; no address of theirs stands here.
 *
 * <p>Counting is Bucket4j's and Caffeine's, conditional answers are Spring's. Two things stay our own: bodies, since
 * the container bounds forms, files and pauses but no JSON and no body's whole time, and ready answers, which hold
 * until the public record changes, on every instance, where a filter of Spring's would make each answer first.
 */
@NullMarked
package org.nianbao.edge;

import org.jspecify.annotations.NullMarked;
