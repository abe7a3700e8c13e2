package org.nianbao.report;

import java.util.List;
import org.nianbao.check.Finding;
import org.nianbao.content.CellChange;
import org.nianbao.content.TextChange;

/**
 * 变动: what differs between two saved states.
 *
 * @param resolved findings only the earlier state has
 * @param arisen   findings only the later state has
 */
record Changes(List<CellChange> cells, List<TextChange> texts, List<Finding> resolved, List<Finding> arisen) {
}
