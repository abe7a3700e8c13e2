/**
 * What is said beside a report while it is made and changes nothing by itself: comments, changes that a reviewer suggests
 * and an author takes or leaves, and what an author says to each thing a return asked for. It knows no step of the review;
 * the review asks it what is still open.
 */
@NullMarked
package org.nianbao.report.commenting;

import org.jspecify.annotations.NullMarked;
