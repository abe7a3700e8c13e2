package org.nianbao.export.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.Site;
import org.nianbao.export.file.Markup;
import org.nianbao.export.site.SitePage.LatelyPublished;

/** Atom (RFC 4287): what was published and corrected last. */
final class Feed {

    private Feed() {}

    static String of(List<LatelyPublished> latest, String base) {
        var page = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "zh-CN")
                .element("id", base + "/feed.xml")
                .element("title", Site.NAME)
                .element(
                        "updated",
                        latest.stream()
                                .map(entry -> entry.head().publishedAt())
                                .findFirst()
                                .orElse(Instant.EPOCH)
                                .toString())
                .empty("link", "rel", "self", "href", base + "/feed.xml")
                .empty("link", "href", base + "/");
        for (var entry : latest) {
            page.open("entry")
                    .element(
                            "id",
                            base + entry.address() + "/" + entry.head().id().number())
                    .element("title", entry.title() + (entry.head().id().number() > 1 ? "（更正）" : ""))
                    .element("updated", entry.head().publishedAt().toString())
                    .empty("link", "href", base + entry.address())
                    .open("author")
                    .element("name", entry.agency().name())
                    .close()
                    .element("summary", summary(entry.head().correctionNote()))
                    .close();
        }
        return page.close().toString();
    }

    private static String summary(@Nullable String correctionNote) {
        return correctionNote == null ? "公布年度报告。" : "更正说明：" + correctionNote;
    }
}
