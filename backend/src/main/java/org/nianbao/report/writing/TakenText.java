package org.nianbao.report.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param section its number; null for what stands before section one */
record TakenText(@Nullable Integer section, List<TakenBlock> blocks) {

    TakenText {
        blocks = List.copyOf(blocks);
    }
}
