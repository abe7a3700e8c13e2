package org.nianbao.export.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.export.Site;
import org.nianbao.export.file.Markup;
import org.nianbao.export.site.SitePage.LatelyPublished;
import org.nianbao.publication.Publication;

/** Atom (RFC 4287): what was published, corrected and withdrawn last. */
final class Feed {

    private static final String YEARLY_REPORT = "年政府信息公开工作年度报告";

    record LatelyWithdrawn(Publication publication, Agency agency) {}

    private record FeedEntry(String id, String title, Instant updated, String address, String author, String summary) {}

    private Feed() {}

    static String of(List<LatelyPublished> latest, List<LatelyWithdrawn> withdrawn, String base) {
        var entries = Stream.concat(
                        latest.stream().map(one -> entry(one, base)),
                        withdrawn.stream().flatMap(one -> Stream.ofNullable(entry(one, base))))
                .sorted(Comparator.comparing(FeedEntry::updated).reversed())
                .toList();
        var page = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "zh-CN")
                .element("id", base + "/feed.xml")
                .element("title", Site.NAME)
                .element(
                        "updated",
                        entries.stream()
                                .map(FeedEntry::updated)
                                .findFirst()
                                .orElse(Instant.EPOCH)
                                .toString())
                .empty("link", "rel", "self", "href", base + "/feed.xml")
                .empty("link", "href", base + "/");
        for (var entry : entries) {
            page.open("entry")
                    .element("id", entry.id())
                    .element("title", entry.title())
                    .element("updated", entry.updated().toString())
                    .empty("link", "href", entry.address())
                    .open("author")
                    .element("name", entry.author())
                    .close()
                    .element("summary", entry.summary())
                    .close();
        }
        return page.close().toString();
    }

    private static FeedEntry entry(LatelyPublished one, String base) {
        var note = one.head().correctionNote();
        return new FeedEntry(
                base + one.address() + "/" + one.head().id().number(),
                one.title() + (one.head().id().number() > 1 ? "（更正）" : ""),
                one.head().publishedAt(),
                base + one.address(),
                one.agency().name(),
                note == null ? "公布年度报告。" : "更正说明：" + note);
    }

    /** An entry of its own: a reader that has shown the publication shows that it stands no longer. Null where no day is known. */
    private static @Nullable FeedEntry entry(LatelyWithdrawn one, String base) {
        var publication = one.publication();
        var at = publication.withdrawnAt();
        if (at == null) {
            return null;
        }
        var address =
                base + SitePage.address(publication.agencyCode(), publication.year()) + "/" + publication.number();
        return new FeedEntry(
                address + "#withdrawn",
                one.agency().name() + publication.year() + YEARLY_REPORT + "（撤回）",
                at,
                address,
                one.agency().name(),
                "第" + publication.number() + "版已撤回，原因：" + publication.withdrawalReason());
    }
}
