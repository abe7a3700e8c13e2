package org.nianbao.publication.search;

import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.search.FoundPublications.Match;
import org.nianbao.publication.search.SearchedText.Rank;

/**
 * How far a search has come: a rank, and the place behind which it goes on in it.
 *
 * @param place as a text; empty for the beginning of the rank
 */
record HitPosition(Rank rank, String place) {

    static final HitPosition FIRST = new HitPosition(Rank.NAME, "");

    static HitPosition of(Match found) {
        return new HitPosition(found.rank(), found.place().toString());
    }

    static HitPosition parse(String position) {
        int space = position.indexOf(' ');
        for (var rank : Rank.values()) {
            if (space > 0 && rank.name().equals(position.substring(0, space))) {
                var place = position.substring(space + 1);
                return new HitPosition(
                        rank, place.isEmpty() ? "" : SearchPlace.parse(place).toString());
            }
        }
        throw new BadRequest("after 不是本列表给出的位置。");
    }

    @Override
    public String toString() {
        return rank + " " + place;
    }
}
