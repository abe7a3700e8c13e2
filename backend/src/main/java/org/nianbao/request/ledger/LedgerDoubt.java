package org.nianbao.request.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 存疑: what speaks against a row of a ledger.
 *
 * @param column    the cell that is meant; null where the whole row is
 * @param message   a Chinese sentence; it names nobody and repeats no number of a paper
 * @param blocking  whether the row cannot be registered before it is mended; else somebody has to say that it is right
 * @param proposals what may be written into the cell instead
 */
public record LedgerDoubt(@Nullable LedgerColumn column, String message, boolean blocking, List<String> proposals) {

    public LedgerDoubt {
        proposals = List.copyOf(proposals);
    }
}
