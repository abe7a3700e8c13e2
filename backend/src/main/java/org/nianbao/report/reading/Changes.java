package org.nianbao.report.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.check.Finding;
import org.nianbao.content.Content;
import org.nianbao.content.difference.CellChange;
import org.nianbao.content.difference.TextChange;

/**
 * 变动: what differs between two states of what a report says, or of what two reports say.
 *
 * @param resolved findings only the earlier state has
 * @param arisen   findings only the later state has
 */
public record Changes(List<CellChange> cells, List<TextChange> texts, List<Finding> resolved, List<Finding> arisen) {

    /**
     * @param then what the rules say of the earlier state
     * @param now  what they say of the later one
     */
    public static Changes between(Content before, List<Finding> then, Content after, List<Finding> now) {
        return new Changes(
                CellChange.between(before, after),
                TextChange.between(before, after),
                without(then, now),
                without(now, then));
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        var keys = others.stream().map(Finding::key).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !keys.contains(finding.key()))
                .toList();
    }
}
