package org.nianbao.foreign.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.foreign.text.TableCell;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.Written;
import org.nianbao.form.MoreForms;

class SheetLinesTests {

    /** 表五 has no heading, and the newest form no longer has its table. */
    @Test
    void aSheetIsKnownByTheLabelsOfAnyFormNotOnlyTheNewest() {
        var editions = MoreForms.and("""
            {"key": "next", "as": "2021", "from": 2027, "basis": "通知", "without": ["fees"]}\
            """);
        var row = new TableRow(0, true, 1, List.of(new TableCell("行政事业性收费", 0), new TableCell("17", 1)));

        assertThat(SheetLines.of(Map.of("表五", List.of(row)), editions))
                .extracting(Written::text)
                .contains("二、主动公开政府信息情况");
    }
}
