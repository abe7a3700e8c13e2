/**
 * 取数: what a register that is kept all year offers a report: numbers for its cells, with how complete the register is and
 * as of which day. A contract and nothing else, so that the report and the registers never know each other.
 */
@NullMarked
package org.nianbao.register;

import org.jspecify.annotations.NullMarked;
