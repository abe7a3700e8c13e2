package org.nianbao.publication.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.PublicationNumber;
import org.nianbao.publication.Publications;
import org.nianbao.report.ReportId;
import org.springframework.stereotype.Component;

/**
 * What makes a publication findable: its text and the terms by which that is found. They follow the latest number one after
 * the other, the text first, and each names its number; so a search finds the old number with what the old number says, or
 * the new one with what that says.
 */
@Component
public class Findable {

    private final Searched searched;
    private final SearchedTexts texts;
    private final Publications publications;

    Findable(Searched searched, SearchedTexts texts, Publications publications) {
        this.searched = searched;
        this.texts = texts;
        this.publications = publications;
    }

    /** Makes a report's latest number findable, and once more where it has changed meanwhile; a withdrawn one is not found. */
    public void follow(ReportId report, String agencyName) {
        PublicationNumber followed = null;
        for (var latest = publications.latest(report);
                !Objects.equals(latest, followed);
                latest = publications.latest(report)) {
            put(report, latest, agencyName);
            followed = latest;
        }
    }

    private void put(ReportId report, @Nullable PublicationNumber latest, String agencyName) {
        var readable = latest == null || latest.withdrawn()
                ? null
                : publications.readable(List.of(latest.id())).stream()
                        .findFirst()
                        .orElse(null);
        if (readable == null) {
            searched.remove(report);
            texts.remove(report);
        } else {
            var content = Objects.requireNonNull(readable.content());
            var text = SearchedText.of(content, agencyName);
            texts.put(readable, text);
            searched.put(readable.id(), text, SoughtRows.terms(content));
        }
    }

    /** A number that was withdrawn is found no more. */
    public void remove(PublicationId id) {
        searched.remove(id);
        texts.remove(id);
    }
}
