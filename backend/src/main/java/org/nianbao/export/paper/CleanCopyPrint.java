package org.nianbao.export.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.export.file.About;
import org.nianbao.export.file.Manuscript;
import org.nianbao.export.file.Part.Detail;
import org.nianbao.export.file.Printout;
import org.nianbao.export.file.Spelling;
import org.nianbao.report.reviewing.CleanCopy;

/** 清样 on paper: as the publication's own file, without any mark; a day that is not set yet is left to be written by hand. */
final class CleanCopyPrint {

    private static final String OPEN_DAY = "　　　　年　　月　　日";

    private CleanCopyPrint() {}

    static Printout of(CleanCopy copy, Whose whose, Instant at) {
        var title =
                copy.content().title().isBlank() ? whose.name() : copy.content().title();
        var day = copy.publishedOn() == null ? OPEN_DAY : Spelling.of(copy.publishedOn());
        var facts = new ArrayList<>(List.of(
                new Detail("机关", whose.agency()), new Detail("年度", whose.year() + "年"), new Detail("发布日期", day)));
        if (copy.number() > 1) {
            facts.add(new Detail("版本", "第" + copy.number() + "版（更正）"));
        }
        return new Printout(
                new About(title, whose.agency(), whose.id() + ":" + copy.number(), at),
                facts,
                "（" + whose.agency() + "　" + day + (copy.number() > 1 ? "更正发布，第" + copy.number() + "版）" : "发布）"),
                copy.correctionNote() == null ? List.of() : List.of("更正说明：" + copy.correctionNote()),
                Manuscript.of(copy.content()),
                null);
    }
}
