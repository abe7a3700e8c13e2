package org.nianbao.intake.doubt;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Channel;

/**
 * 建议: what would be taken to settle a doubt, and why. It becomes content only when a person says so.
 *
 * @param why        a Chinese clause that names the witness, e.g. the form's own sums
 * @param numbers    by cell reference, in printed order; empty when it is not about cells
 * @param channel    the channel that would be added; null when it is not about one
 * @param agencyName what the agency would be called; null when it is not about that
 * @param year       the report's year (统计年度); null when it is not about that
 */
public record Proposal(
        String why,
        Map<String, BigDecimal> numbers,
        @Nullable Channel channel,
        @Nullable String agencyName,
        @Nullable Integer year) {

    /** For cells that follow from more sums than are worth reading. */
    public static final String BY_ALL_SUMS = "按表内各行、各列的合计推得";

    /** A number for one cell. */
    public record ProposedCell(String cell, BigDecimal number) {}

    public Proposal {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    public static Proposal numbers(String why, Map<String, BigDecimal> numbers) {
        return new Proposal(why, numbers, null, null, null);
    }

    public static Proposal channel(String why, Channel channel) {
        return new Proposal(why, Map.of(), channel, null, null);
    }

    public static Proposal agency(String why, String agencyName) {
        return new Proposal(why, Map.of(), null, agencyName, null);
    }

    public static Proposal year(String why, int year) {
        return new Proposal(why, Map.of(), null, null, year);
    }

    /** Both together, of cells only. */
    Proposal and(Proposal other) {
        var all = new LinkedHashMap<>(numbers);
        all.putAll(other.numbers);
        return numbers(why.equals(other.why) ? why : BY_ALL_SUMS, all);
    }

    public List<ProposedCell> cells() {
        return numbers.entrySet().stream()
                .map(cell -> new ProposedCell(cell.getKey(), cell.getValue()))
                .toList();
    }
}
