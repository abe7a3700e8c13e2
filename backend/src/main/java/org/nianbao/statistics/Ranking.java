package org.nianbao.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.publication.PublicationId;
import org.nianbao.statistics.Indicator.IndicatorValue;

/**
 * 排序: the agencies of a region in the order of an indicator, and those that cannot be put in it, with the reason.
 *
 * @param within   the agency asked about, with all below it as they were then; null for everybody
 * @param expected how many of the kinds asked for must report
 * @param entries  those that have a number there, in order
 * @param without  those that have not, in the order of the tree
 */
public record Ranking(
        Indicator indicator,
        int year,
        @Nullable Agency within,
        int expected,
        List<RankingEntry> entries,
        List<RankingAbsence> without) {

    public Ranking {
        entries = List.copyOf(entries);
        without = List.copyOf(without);
    }

    /**
     * @param rank      equal ones have the same, and the next one counts them
     * @param aggregate whether its report holds those of others below it, so that it compares with no single agency
     */
    public record RankingEntry(
            int rank, Agency agency, boolean aggregate, IndicatorValue value, PublicationId publication) {}

    /** Why an agency has no place in the order. */
    public enum RankingReason {
        /** 没有公布. */
        NOT_PUBLISHED,
        /** 该年报的格式没有这一项. */
        NOT_IN_FORM,
        /** 没有填写或不适用；比率的分母为零. */
        NO_NUMBER
    }

    public record RankingAbsence(Agency agency, RankingReason reason) {}

    public int included() {
        return entries.size();
    }

    public @Nullable BigDecimal median() {
        return Indicator.median(entries.stream()
                .map(entry -> entry.value().value())
                .flatMap(Stream::ofNullable)
                .toList());
    }
}
