/**
 * Rules on what the prose says: that it says something of its own, and that its figures are those of the tables and
 * channels and agree with one another. It knows the tables by the references in the rules only, never by a rule on them.
 */
@NullMarked
package org.nianbao.check.narrative;

import org.jspecify.annotations.NullMarked;
