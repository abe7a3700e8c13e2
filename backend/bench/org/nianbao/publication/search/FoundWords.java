package org.nianbao.publication.search;

import java.util.Map;
import org.bson.Document;
import org.nianbao.content.Content;
import org.nianbao.publication.Publication;

/** What makes a publication findable, as the documents that publishing writes. */
public final class FoundWords {

    private FoundWords() {}

    /** By collection. */
    public static Map<String, Document> documents(Publication publication, Content content, String agencyName) {
        var text = SearchedText.of(content, agencyName);
        return Map.of(
                "searchedTexts", SearchedTexts.document(publication, text),
                "searched", Searched.document(publication.id(), text, SoughtRows.terms(content)));
    }
}
