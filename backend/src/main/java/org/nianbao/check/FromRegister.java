package org.nianbao.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 取数: a cell whose number was taken from a register.
 *
 * @param label what people call the register
 * @param taken what was taken
 * @param now   what the register says now; null where it says nothing any more
 */
public record FromRegister(
        String label, BigDecimal taken, @Nullable BigDecimal now) {}
