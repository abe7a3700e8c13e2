/**
 * What is asked of very many reports at once: one small document for each report, which says where it stands, who is waited
 * for and what the rules still find, so that an office's whole season is read without a single content. The heads follow the
 * reports within seconds and never lead: no step on a report is decided by them, only what an office is shown and whom it
 * need not urge any more.
 */
@NullMarked
package org.nianbao.report.heads;

import org.jspecify.annotations.NullMarked;
