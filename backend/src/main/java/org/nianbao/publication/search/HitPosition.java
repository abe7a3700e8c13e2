package org.nianbao.publication.search;

import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.search.FoundPublications.Match;

/**
 * How far a search has come: a stage, and the place behind which it goes on in it.
 *
 * @param place as a text; empty for the beginning of the stage
 */
record HitPosition(SearchStage stage, String place) {

    static final HitPosition FIRST = new HitPosition(SearchStage.NAMED, "");

    static HitPosition of(Match found) {
        return new HitPosition(found.stage(), found.place().toString());
    }

    static HitPosition parse(String position) {
        int space = position.indexOf(' ');
        for (var stage : SearchStage.values()) {
            if (space > 0 && stage.name().equals(position.substring(0, space))) {
                var place = position.substring(space + 1);
                return new HitPosition(
                        stage, place.isEmpty() ? "" : SearchPlace.parse(place).toString());
            }
        }
        throw new BadRequest("after 不是本列表给出的位置。");
    }

    @Override
    public String toString() {
        return stage + " " + place;
    }
}
