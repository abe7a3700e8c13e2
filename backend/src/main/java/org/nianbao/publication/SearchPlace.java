package org.nianbao.publication;

import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.SearchDocuments.Rank;

/** Where in the order of a search a publication stands: its rank, and its position among those of the same. */
record SearchPlace(Rank rank, String position) {

    static SearchPlace parse(String place) {
        int space = place.indexOf(' ');
        for (var rank : Rank.values()) {
            if (space > 0 && rank.name().equals(place.substring(0, space))) {
                return new SearchPlace(rank, place.substring(space + 1));
            }
        }
        throw new BadRequest("after 不是本列表给出的位置。");
    }

    @Override
    public String toString() {
        return rank + " " + position;
    }
}
