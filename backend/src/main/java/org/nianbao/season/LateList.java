package org.nianbao.season;

import java.util.List;
import org.nianbao.agency.Agency;
import org.nianbao.agency.Punctuality;
import org.nianbao.season.SeasonTotals.TermTotal;

/**
 * 逾期情况: who did not keep a date, whether it was done since or not, as facts for a circular (通报).
 *
 * @param office who asks for it
 * @param term   the date, and how all in question keep it
 * @param missed those that did not, in the order of the tree
 */
public record LateList(SeasonBoard board, Agency office, TermTotal term, List<SeasonEntry> missed) {

    public LateList {
        missed = List.copyOf(missed);
    }

    /** Those that kept the date and of whose publication nothing is in force any more. */
    public List<SeasonEntry> withdrawnInTime() {
        return board.entries().stream()
                .filter(entry -> {
                    var kept = entry.term(term.id());
                    return kept != null && kept.punctuality() == Punctuality.IN_TIME;
                })
                .filter(entry -> entry.firstPublishedOn() != null && entry.stage() != SeasonStage.PUBLISHED)
                .toList();
    }
}
