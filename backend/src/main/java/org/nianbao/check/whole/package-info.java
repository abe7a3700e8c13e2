/**
 * Rules on a report as a whole: its year and form, its channels, problems and measures, what was typed and waits to be
 * settled, and what must not be public unlooked at. It needs neither the rules on tables nor those on prose.
 */
@NullMarked
package org.nianbao.check.whole;

import org.jspecify.annotations.NullMarked;
