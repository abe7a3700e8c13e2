/**
 * Taking a report through its review: submitting, the steps of the chain, claiming them and handing them over, returning,
 * and for everybody what waits for him or her and what is new. It is the uppermost room of the report's; what is approved
 * is handed on to publication, which it must not know.
 */
@NullMarked
package org.nianbao.report.reviewing;

import org.jspecify.annotations.NullMarked;
