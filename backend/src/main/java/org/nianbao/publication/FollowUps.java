package org.nianbao.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Measure;
import org.nianbao.content.Measure.FollowUp;
import org.nianbao.content.PastMeasure;

/** What publications in force say became of measures that earlier publications announced. */
final class FollowUps {

    private record Announced(String agency, PastMeasure.AnnouncedMeasure measure) {}

    private final Map<Announced, List<FollowUp>> answers = new HashMap<>();

    /** @param year the year of the report that answers */
    void add(String agency, int year, List<PastMeasure> measures) {
        for (var past : measures) {
            if (past.status() != null) {
                answers.computeIfAbsent(new Announced(agency, past.key()), measure -> new ArrayList<>())
                        .add(new FollowUp(year, past.status(), past.note() == null ? "" : past.note()));
            }
        }
    }

    /** The publication with what became of its measures, oldest answer first. */
    Publication in(Publication publication) {
        var content = publication.content();
        if (content == null || answers.isEmpty()) {
            return publication;
        }
        return publication.with(content.withMeasures(content.measures().stream()
                .map(measure -> followedUp(
                        measure,
                        answers.get(new Announced(
                                publication.agencyCode(),
                                new PastMeasure.AnnouncedMeasure(measure.id(), publication.year())))))
                .toList()));
    }

    private static Measure followedUp(Measure measure, @Nullable List<FollowUp> later) {
        return later == null
                ? measure
                : measure.with(Stream.concat(measure.followUps().stream(), later.stream())
                        .sorted(Comparator.comparing(FollowUp::year))
                        .toList());
    }
}
