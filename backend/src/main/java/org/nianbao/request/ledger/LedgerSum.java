package org.nianbao.request.ledger;

/**
 * What a ledger says of itself: a number of its row of totals, beside what its rows come to.
 *
 * @param line    where it stands, 1 for the sheet's first
 * @param what    what is counted, as the ledger calls it
 * @param says    its number
 * @param counted what the rows come to
 */
public record LedgerSum(int line, String what, int says, int counted) {

    public boolean differs() {
        return says != counted;
    }
}
