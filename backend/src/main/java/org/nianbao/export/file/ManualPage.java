package org.nianbao.export.file;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Chapters of the 使用手册 as the page from which their PDF is made: with a table of contents. */
final class ManualPage {

    private static final Pattern LABEL = Pattern.compile("【([^】]+)】");

    private final Markup page = new Markup("<!DOCTYPE html>\n");

    private ManualPage() {}

    static String of(List<Manual> chapters, String style) {
        return new ManualPage().write(chapters, style);
    }

    private String write(List<Manual> chapters, String style) {
        var title = title(chapters);
        page.open("html", "lang", "zh-CN")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .element("title", title)
                .empty("meta", "name", "description", "content", title)
                .empty("meta", "name", "author", "content", "政府信息公开年报")
                .open("style")
                .verbatim(style)
                .close()
                .close();
        page.open("body").open("main").open("article");
        page.element("h1", title);
        each(chapters, (chapter, at) -> {
            page.open("p", "class", "contents")
                    .element("a", chapter.title(), "href", "#" + at, "title", chapter.title())
                    .close();
            chapter.sections()
                    .forEach(section -> page.open("p", "class", "contents within")
                            .element("a", section.title(), "href", "#" + anchor(at, section), "title", section.title())
                            .close());
        });
        each(chapters, this::chapter);
        return page.close().close().close().close().toString();
    }

    static String title(List<Manual> chapters) {
        return "政府信息公开年报使用手册（" + chapters.getFirst().title() + "）";
    }

    private interface EachChapter {
        void write(Manual chapter, String at);
    }

    private static void each(List<Manual> chapters, EachChapter does) {
        IntStream.range(0, chapters.size()).forEach(at -> does.write(chapters.get(at), "c" + at));
    }

    private static String anchor(String chapter, Manual.ManualSection section) {
        return chapter + "-" + section.id();
    }

    private void chapter(Manual chapter, String at) {
        page.element("h2", chapter.title(), "id", at);
        said("p", chapter.about());
        for (var section : chapter.sections()) {
            page.element("h3", section.title(), "id", anchor(at, section));
            section.blocks().forEach(this::block);
        }
    }

    private void block(Manual.ManualBlock block) {
        if (block.says() != null) {
            said("p", block.says());
        }
        if (block.steps() != null) {
            items("ol", block.steps());
        }
        if (block.points() != null) {
            items("ul", block.points());
        }
        if (block.heads() != null && block.rows() != null) {
            page.open("table").open("thead").open("tr");
            block.heads().forEach(head -> page.element("th", head, "scope", "col"));
            page.close().close().open("tbody");
            for (var row : block.rows()) {
                page.open("tr");
                row.forEach(cell -> said("td", cell));
                page.close();
            }
            page.close().close();
        }
    }

    private void items(String list, List<String> items) {
        page.open(list);
        items.forEach(item -> said("li", item));
        page.close();
    }

    private void said(String element, String text) {
        page.open(element);
        var label = LABEL.matcher(text);
        int from = 0;
        while (label.find()) {
            page.text(text.substring(from, label.start())).element("span", label.group(1), "class", "label");
            from = label.end();
        }
        page.text(text.substring(from)).close();
    }
}
