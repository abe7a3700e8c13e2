/**
 * 留痕: how a step on a report is taken and what it leaves. Every step goes through the {@code Gate}, is committed by one
 * immutable entry and shown in the report's own document afterwards; entries that save content are the revisions, and
 * those that publish, withdraw or erase are what the public record follows. What a step is for is not known here.
 */
@NullMarked
package org.nianbao.report.trail;

import org.jspecify.annotations.NullMarked;
