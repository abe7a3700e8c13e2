package org.nianbao.publication.search;

import org.jspecify.annotations.Nullable;
import org.nianbao.publication.search.SearchedText.Rank;

/** What a search goes through, one after the other; each publication is found in the first that finds it. */
enum SearchStage {
    /** The agency is called so otherwise than by its name, or it is the number itself that is written. */
    NAMED(null),
    NAME(Rank.NAME),
    TITLE(Rank.TITLE),
    HEADINGS(Rank.HEADINGS),
    TEXT(Rank.TEXT),
    /** Only rows of its statutory tables are called so. */
    ROWS(null);

    private final @Nullable Rank rank;

    SearchStage(@Nullable Rank rank) {
        this.rank = rank;
    }

    /** Where in the text the words must stand; null where not the text is looked through. */
    @Nullable
    Rank rank() {
        return rank;
    }

    static SearchStage of(Rank rank) {
        return switch (rank) {
            case NAME -> NAME;
            case TITLE -> TITLE;
            case HEADINGS -> HEADINGS;
            case TEXT -> TEXT;
        };
    }
}
