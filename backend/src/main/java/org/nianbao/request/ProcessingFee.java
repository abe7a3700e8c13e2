package org.nianbao.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Fact.FeeBasis;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 信息处理费: what an applicant pays who asks for very much (条例第四十二条). It is counted by the items that the same applicant
 * asked this agency for within a calendar month, or by the pages of one request, never by both; what exceeds a bracket
 * costs more, what is below it does not (超额累进). The prices are data.
 *
 * @param version of the data
 * @param paper   that sets the prices
 * @param from    the day since which they hold
 */
public record ProcessingFee(int version, String paper, LocalDate from, Map<FeeBasis, Prices> bases) {

    /** More than anybody asks for, so that a slip of the hand makes no fee. */
    private static final int MOST = 9_999;

    /** @param article of the paper that sets them */
    public record Prices(String article, List<Bracket> brackets) {
        public Prices {
            brackets = List.copyOf(brackets);
            if (brackets.isEmpty() || brackets.getFirst().from() != 1) {
                throw new IllegalArgumentException("收费标准须从第 1 件（页）起。");
            }
            for (int i = 1; i < brackets.size(); i++) {
                if (brackets.get(i).from() <= brackets.get(i - 1).from()) {
                    throw new IllegalArgumentException("收费标准各档须从低到高。");
                }
            }
        }
    }

    /**
     * A price and from where on it holds.
     *
     * @param from   the first item or page, from 1
     * @param yuan   each costs, in 元
     * @param every  after how many more it gets dearer again; null where it does not
     * @param dearer by how much, in 元
     */
    public record Bracket(
            int from,
            int yuan,
            @Nullable Integer every,
            @Nullable Integer dearer) {
        public Bracket {
            if (from < 1 || yuan < 0 || every != null && every < 1 || (every == null) != (dearer == null)) {
                throw new IllegalArgumentException("收费标准有误：自 " + from + " 起每件（页）" + yuan + " 元。");
            }
        }
    }

    /**
     * A part of a fee, all of one price.
     *
     * @param from the first item or page
     * @param to   the last
     * @param each price, in 元
     */
    public record FeeLine(int from, int to, int each) {
        public int yuan() {
            return (to - from + 1) * each;
        }

        private String shown(String measure) {
            return (from == to ? "第" + from + measure : "第" + from + "至" + to + measure)
                    + (each == 0 ? "不收费" : "每" + measure + each + "元，计" + yuan() + "元");
        }
    }

    public ProcessingFee {
        bases = Map.copyOf(bases);
    }

    public static ProcessingFee load() {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(ProcessingFee.class.getResourceAsStream("/request/fee.json"))) {
            return json.readValue(in, ProcessingFee.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a fee comes about, from the first item or page on.
     *
     * @param quantity items of the month or pages of the request, those that cost nothing included
     */
    public List<FeeLine> lines(FeeBasis basis, int quantity) {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException(
                    "计费的" + (basis == FeeBasis.ITEMS ? "件" : "页") + "数须在 1 至 " + MOST + " 之间，现为 " + quantity + "。");
        }
        var brackets = Objects.requireNonNull(bases.get(basis)).brackets();
        var lines = new ArrayList<FeeLine>();
        for (int i = 0; i < brackets.size(); i++) {
            var bracket = brackets.get(i);
            int last = i + 1 < brackets.size() ? Math.min(brackets.get(i + 1).from() - 1, quantity) : quantity;
            int length = bracket.every() == null ? MOST : bracket.every();
            int each = bracket.yuan();
            for (int from = bracket.from(); from <= last; from += length) {
                lines.add(new FeeLine(from, Math.min(from + length - 1, last), each));
                each += bracket.dearer() == null ? 0 : bracket.dearer();
            }
        }
        return lines;
    }

    /** The fee, in 元; 0 where nothing is charged. */
    public int yuan(FeeBasis basis, int quantity) {
        return lines(basis, quantity).stream().mapToInt(FeeLine::yuan).sum();
    }

    /** How a fee comes about, as a notice says it. */
    public String standard(FeeBasis basis, int quantity) {
        var measure = basis == FeeBasis.ITEMS ? "件" : "页";
        return basis.label() + "计收，"
                + lines(basis, quantity).stream()
                        .map(line -> line.shown(measure))
                        .collect(Collectors.joining("；"));
    }
}
