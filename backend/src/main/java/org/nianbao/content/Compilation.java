package org.nianbao.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 政府汇总稿: of what the figures of a government's report are the sum: of its contributors' publications, by number, and of
 * stated adjustments. It is part of the content, so each revision and publication shows its sums as they came about. A
 * publication never changes, so what each contributor gave is not copied: only the sums are, from which the cells follow.
 *
 * @param own   本级: the sums of the contributors that are no governments, by cell; what none of them states is absent
 * @param lower the same of the governments below
 */
public record Compilation(
        List<Contributor> contributors,
        Map<String, BigDecimal> own,
        Map<String, BigDecimal> lower,
        List<Adjustment> adjustments) {

    /** How a report's own cells are called that follow from here, when a change names the parts it touches. */
    public static final String PART = "compilation";

    public Compilation {
        contributors = List.copyOf(contributors);
        own = Collections.unmodifiableMap(new TreeMap<>(own));
        lower = Collections.unmodifiableMap(new TreeMap<>(lower));
        adjustments = List.copyOf(adjustments);
        requireUnique("汇总机关", contributors.stream().map(Contributor::agency).toList());
        requireUnique("调整", adjustments.stream().map(Adjustment::id).toList());
    }

    private static void requireUnique(String what, List<String> ids) {
        if (Set.copyOf(ids).size() < ids.size()) {
            throw new IllegalArgumentException(what + "重复：" + String.join("、", ids) + "。");
        }
    }

    /** What of a contributor the sum holds. */
    public enum ContributorState {
        /** Its publication of the number that is named. */
        PUBLISHED,
        /** Nothing published; an addition on paper stands for it. */
        ON_PAPER,
        /** Nothing, and somebody said why that is right. */
        NONE,
        /** Nothing yet. */
        MISSING
    }

    /**
     * 汇总机关: whose figures belong into the sum.
     *
     * @param name       in the year reported
     * @param government whether its report is an aggregate of a region below, which 本级 leaves out
     * @param number     of its publication that is in the sum; null where none is
     */
    public record Contributor(
            String agency,
            String name,
            boolean government,
            @Nullable Integer number,
            @Nullable Settled settlement) {

        public Contributor with(@Nullable Integer other) {
            return new Contributor(agency, name, government, other, null);
        }

        public Contributor settled(@Nullable Settled other) {
            return new Contributor(agency, name, government, number, other);
        }
    }

    /**
     * Why a contributor stays as it is.
     *
     * @param kept    whether the number in the sum stays although another is in force; otherwise that it has nothing to give
     * @param against the number in force that was not taken over; null where none is
     */
    public record Settled(
            boolean kept, @Nullable Integer against, String reason, String callerId, String by, Instant at) {}

    /** Why a sum is adjusted. */
    public enum AdjustmentKind {
        ELIMINATION("剔除重复"),
        ADDITION("书面补报"),
        CORRECTION_PENDING("待更正"),
        ROUNDING("尾数处理");

        private final String label;

        AdjustmentKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What an adjustment adds to one cell; it may be negative. */
    public record AdjustmentLine(String cell, BigDecimal delta) {

        public AdjustmentLine {
            delta = delta.stripTrailingZeros();
            delta = delta.scale() < 0 ? delta.setScale(0) : delta;
        }
    }

    /**
     * 调整: a stated difference between a report's figures and the sum of its contributors', with all the cells it moves
     * together: one case taken out is one less in its row, its column and their totals.
     *
     * @param own         whether it holds for 本级 too
     * @param contributor the code of the one it is about; with an addition, the one it stands for; null for none
     * @param reason      public with the report
     * @param paper       依据: 文号 or other paper it rests on; not public
     * @param callerId    who made it, or changed it last
     * @param confirmed   the second person's word; null until it is given, and again whenever it is changed
     */
    public record Adjustment(
            String id,
            AdjustmentKind kind,
            List<AdjustmentLine> lines,
            boolean own,
            @Nullable String contributor,
            String reason,
            @Nullable String paper,
            String callerId,
            String by,
            Instant at,
            @Nullable Confirmation confirmed) {

        public Adjustment {
            lines = List.copyOf(lines);
        }

        public @Nullable BigDecimal delta(String cell) {
            return sum(lines.stream().filter(line -> line.cell().equals(cell)).map(AdjustmentLine::delta));
        }

        public Adjustment confirmed(@Nullable Confirmation other) {
            return new Adjustment(id, kind, lines, own, contributor, reason, paper, callerId, by, at, other);
        }

        public boolean isAdditionFor(Contributor one) {
            return kind == AdjustmentKind.ADDITION && one.agency().equals(contributor);
        }
    }

    public record Confirmation(String callerId, String by, Instant at) {}

    private static @Nullable BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal::add).orElse(null);
    }

    /** 全域: a cell of the report; BLANK where no contributor and no adjustment states anything. */
    public Cell cell(String ref, @Nullable String note) {
        return cell(
                ref,
                note,
                Stream.concat(
                        Stream.concat(Stream.ofNullable(own.get(ref)), Stream.ofNullable(lower.get(ref))),
                        adjustments.stream().flatMap(adjustment -> Stream.ofNullable(adjustment.delta(ref)))));
    }

    /** 本级: the same without the governments below. */
    public Cell ownCell(String ref) {
        return cell(
                ref,
                null,
                Stream.concat(
                        Stream.ofNullable(own.get(ref)),
                        adjustments.stream()
                                .filter(Adjustment::own)
                                .flatMap(adjustment -> Stream.ofNullable(adjustment.delta(ref)))));
    }

    private static Cell cell(String ref, @Nullable String note, Stream<BigDecimal> numbers) {
        var sum = sum(numbers);
        return new Cell(ref, sum == null ? CellKind.BLANK : CellKind.NUMBER, sum, true, note);
    }

    public ContributorState state(Contributor contributor) {
        return contributor.number() != null
                ? ContributorState.PUBLISHED
                : adjustments.stream().anyMatch(adjustment -> adjustment.isAdditionFor(contributor))
                        ? ContributorState.ON_PAPER
                        : contributor.settlement() != null ? ContributorState.NONE : ContributorState.MISSING;
    }

    public @Nullable Contributor contributor(String agency) {
        return contributors.stream()
                .filter(one -> one.agency().equals(agency))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Adjustment adjustment(String id) {
        return adjustments.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    public Compilation contributing(UnaryOperator<Contributor> change) {
        return new Compilation(contributors.stream().map(change).toList(), own, lower, adjustments);
    }

    /** With one more adjustment, or another in place of the one of its id. */
    public Compilation adjusted(Adjustment adjustment) {
        return new Compilation(
                contributors,
                own,
                lower,
                adjustment(adjustment.id()) == null
                        ? Stream.concat(adjustments.stream(), Stream.of(adjustment))
                                .toList()
                        : adjustments.stream()
                                .map(one -> one.id().equals(adjustment.id()) ? adjustment : one)
                                .toList());
    }

    public Compilation without(String adjustment) {
        return new Compilation(
                contributors,
                own,
                lower,
                adjustments.stream().filter(one -> !one.id().equals(adjustment)).toList());
    }

    /** The id of an adjustment to come: above all there are. */
    public String nextId() {
        return "a"
                + (1
                        + adjustments.stream()
                                .mapToInt(one -> Integer.parseInt(one.id().substring(1)))
                                .max()
                                .orElse(0));
    }

    /** Sums of some figures; only what is stated counts. */
    public static void add(Map<String, BigDecimal> sums, Collection<Cell> cells) {
        for (var cell : cells) {
            if (cell.number() != null) {
                sums.merge(cell.ref(), cell.number(), BigDecimal::add);
            }
        }
    }
}
