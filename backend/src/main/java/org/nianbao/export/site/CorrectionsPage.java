package org.nianbao.export.site;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nianbao.agency.Agency;
import org.nianbao.export.file.Markup;
import org.nianbao.publication.PublicationNumber;

/** 更正和撤回: the reports of a year that were not left as they were first published, and why. */
final class CorrectionsPage {

    static final String PATH = "/corrections";

    /** Beyond this nobody reads a year's list; who looks for one agency finds it there. */
    private static final int MOST = 200;

    private final String year;
    private final List<Integer> years;

    CorrectionsPage(String year, List<Integer> years) {
        this.year = year;
        this.years = years;
    }

    /** @param results writes what stands below the form */
    String write(Consumer<Markup> results) {
        var page = new Markup("")
                .open("div", "class", "statistics")
                .element("h1", "更正和撤回")
                .element("p", "年报公布以后的更正和撤回，最近的在前。更正以前的版本仍可查阅。", "class", "lead")
                .open("form", "class", "filter many", "aria-label", "选择年度", "action", PATH);
        FormFields.year(page, years, year, null);
        FormFields.send(page, "查看");
        page.close();
        results.accept(page);
        return page.close().toString();
    }

    void list(Markup page, List<List<PublicationNumber>> changed, Function<String, Agency> agency) {
        page.open("p", "class", "result-count tabular")
                .open("span")
                .text("共")
                .element("strong", changed.size() + "份年报")
                .close()
                .element("span", year + "年度")
                .close();
        if (changed.isEmpty()) {
            page.element("p", year + "年度没有更正或撤回过的年报。");
            return;
        }
        page.open("ol", "class", "results record");
        changed.stream().limit(MOST).forEach(numbers -> {
            page.open("li").open("h2");
            SitePage.agency(page, agency.apply(numbers.getFirst().id().report().agency()))
                    .close();
            SitePage.numbers(page, numbers, 0);
            page.close();
        });
        page.close();
        if (changed.size() > MOST) {
            page.element("p", "只列出最近的" + MOST + "份，其余请到各机关的页面查看。");
        }
    }
}
