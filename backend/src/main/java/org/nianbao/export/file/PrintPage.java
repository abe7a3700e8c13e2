package org.nianbao.export.file;

/** A printout as the page from which its PDF is made; a publication's is {@link HtmlFile}'s. */
final class PrintPage {

    private PrintPage() {}

    static String of(Printout printout, String style) {
        var page = new Markup("<!DOCTYPE html>\n");
        var title = printout.about().title();
        var running = printout.running();
        page.open("html", "lang", "zh-CN")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .element("title", title)
                .empty("meta", "name", "description", "content", running == null ? title : running.head())
                .empty("meta", "name", "author", "content", printout.about().agency())
                .open("style")
                .verbatim(style + (running == null ? "" : Style.RUNNING))
                .close()
                .close()
                .open("body")
                .open("main")
                .open("article");
        if (running != null) {
            page.element("div", running.head(), "class", "head")
                    .open("div", "class", "foot")
                    .text(running.foot())
                    .element("span", "", "class", "page")
                    .close();
        }
        page.open("header").element("h1", printout.title());
        if (!printout.facts().isEmpty()) {
            page.open("dl", "class", "facts");
            printout.facts().forEach(fact -> HtmlParts.fact(page, fact.name(), fact.value()));
            page.close();
        }
        printout.remarks().forEach(remark -> page.element("p", remark, "class", "correction"));
        page.close();
        new HtmlParts(page, section -> null).write(printout.parts());
        return page.close().close().close().close().toString();
    }
}
