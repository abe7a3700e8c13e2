package org.nianbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 比率: the share that some cells make of others. Ratios of many reports cannot be added up or averaged, so each is
 * worked out anew from the sums of its parts.
 *
 * @param part  the sum of the part's cells; null where none of them holds a number
 * @param whole the sum of the whole's cells; null where none of them holds a number
 */
record Ratio(Form form, @Nullable BigDecimal part, @Nullable BigDecimal whole) {

    private static final int DECIMALS = 4;

    /**
     * @param minus cells that are taken off the whole
     */
    record Form(String key, String title, List<String> part, List<String> whole, List<String> minus) {
    }

    private static final List<Form> FORMS = List.of(
            new Form("answered", "办结率：本年办结的申请占新收与上年结转之和", total("total"),
                    total("received", "carriedIn"), List.of()),
            new Form("granted", "公开率：予以公开和部分公开占办理结果总计", total("granted", "partlyGranted"), total("total"),
                    List.of()),
            new Form("refused", "不予公开率：不予公开各项占办理结果总计", total("refused-stateSecret",
                    "refused-prohibitedByLaw", "refused-threeSafeties", "refused-thirdParty", "refused-internal",
                    "refused-deliberative", "refused-enforcementFile", "refused-administrativeInquiry"),
                    total("total"), List.of()),
            new Form("unavailable", "无法提供率：无法提供各项占办理结果总计", total("unavailable-notHeld",
                    "unavailable-wouldNeedCreation", "unavailable-unclear"), total("total"), List.of()),
            new Form("persons", "自然人占比：自然人提出的申请占本年新收", List.of("requests.received.person"),
                    total("received"), List.of()),
            new Form("reconsiderationCorrected", "复议纠错率：结果纠正占已审结的行政复议",
                    List.of("review.reconsideration.corrected"), List.of("review.reconsideration.total"),
                    List.of("review.reconsideration.pending")),
            new Form("litigationCorrected", "诉讼纠错率：结果纠正占已审结的行政诉讼",
                    litigation("corrected"), litigation("total"), litigation("pending")));

    private static List<String> total(String... rows) {
        return Stream.of(rows).map(row -> "requests." + row + ".total").toList();
    }

    private static List<String> litigation(String column) {
        return List.of("review.directLitigation." + column, "review.litigationAfterReconsideration." + column);
    }

    /** All of them from sums by cell reference. */
    static List<Ratio> of(Map<String, BigDecimal> sums) {
        return FORMS.stream().map(form -> {
            var whole = sum(sums, form.whole());
            var minus = sum(sums, form.minus());
            return new Ratio(form, sum(sums, form.part()), form.minus().isEmpty() ? whole
                    : whole == null || minus == null ? null : whole.subtract(minus));
        }).toList();
    }

    private static @Nullable BigDecimal sum(Map<String, BigDecimal> sums, List<String> cells) {
        var known = cells.stream().filter(sums::containsKey).map(sums::get).toList();
        return known.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public String key() {
        return form.key();
    }

    public String title() {
        return form.title();
    }

    public List<String> partCells() {
        return form.part();
    }

    public List<String> wholeCells() {
        return form.whole();
    }

    /** To four decimals; null where a part is unknown or the whole is zero. */
    public @Nullable BigDecimal value() {
        return part == null || whole == null || whole.signum() == 0 ? null
                : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
