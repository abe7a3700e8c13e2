package org.nianbao.publication.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyNames;
import org.nianbao.agency.AgencyTree;
import org.nianbao.form.Editions;
import org.nianbao.publication.PublicationId;
import org.nianbao.report.ReportId;

/**
 * What somebody asks for: words in the text, or whom they name, or a number of the record, or a row of a table.
 *
 * @param agencies codes of those who are called so otherwise than by their names
 * @param report   whose index number (索引号) was written; null for none
 */
record AskedWords(
        SearchWords words, Set<String> agencies, @Nullable ReportId report, SoughtRows rows) {

    /** Who writes what so many agencies are called says something else. */
    private static final int MOST_AGENCIES = 50;

    static AskedWords of(String text, AgencyTree tree, Editions editions) {
        var words = SearchWords.of(text);
        var index = PublicationId.ofIndexNumber(text);
        return new AskedWords(
                words,
                words.isEmpty()
                        ? Set.of()
                        : AgencyNames.named(tree.allRecorded(), text, MOST_AGENCIES).stream()
                                .map(Agency::code)
                                .collect(Collectors.toUnmodifiableSet()),
                index == null ? null : index.report(),
                SoughtRows.of(words, editions));
    }

    /** Nothing but words in the text. */
    static AskedWords of(SearchWords words) {
        return new AskedWords(words, Set.of(), null, new SoughtRows(Set.of(), new SearchWords(List.of()), List.of()));
    }

    boolean names(ReportId one) {
        return one.equals(report) || agencies.contains(one.agency());
    }
}
