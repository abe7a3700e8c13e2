package org.nianbao.publication;

import org.springframework.stereotype.Component;

/**
 * What makes a publication findable: its text and the terms by which that is found. They follow the {@link Heads} one after
 * the other, the text first, and each names its number; so a search finds the old number with what the old number says, or
 * the new one with what that says.
 */
@Component
class Findable {

    private final Searched searched;
    private final SearchedTexts texts;

    Findable(Searched searched, SearchedTexts texts) {
        this.searched = searched;
        this.texts = texts;
    }

    /** In the place of whatever was found of its report; a withdrawn one is not found. */
    void put(Publication publication, String agencyName) {
        var content = publication.content();
        if (content == null) {
            searched.remove(publication.id().report());
            texts.remove(publication.id().report());
        } else {
            var text = SearchedText.of(content, agencyName);
            texts.put(publication, text);
            searched.put(publication.id(), text);
        }
    }

    void remove(PublicationId id) {
        searched.remove(id);
        texts.remove(id);
    }
}
