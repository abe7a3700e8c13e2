package org.nianbao.request.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.register.PublishedFigures;
import org.nianbao.request.RegisterStatements;
import org.nianbao.request.TableThree;
import org.nianbao.request.TableThree.CountedRequest;
import org.nianbao.request.dispute.TableFour;
import org.nianbao.request.dispute.TableFour.CountedDispute;
import org.springframework.stereotype.Component;

/** Which years are locked, and what a change would move of them. A year of which the register is not whole never is. */
@Component
public class YearLocks {

    private final RegisterStatements statements;
    private final PublishedFigures published;
    private final Editions editions;
    private final Clock clock;

    YearLocks(RegisterStatements statements, PublishedFigures published, Editions editions, Clock clock) {
        this.statements = statements;
        this.published = published;
        this.editions = editions;
        this.clock = clock;
    }

    /** What becomes of the locked years where a request counts otherwise than it did; null where it counts nowhere. */
    public List<LockedMove> moved(String agency, @Nullable CountedRequest before, @Nullable CountedRequest after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        int since = Stream.of(before, after)
                .filter(Objects::nonNull)
                .mapToInt(counted -> counted.receivedOn().getYear())
                .min()
                .orElseThrow();
        return moved(
                agency,
                TableThree.KEY,
                since,
                year -> before == null ? List.of() : TableThree.refs(editions.forYear(year), year, before),
                year -> after == null ? List.of() : TableThree.refs(editions.forYear(year), year, after));
    }

    /** The same of a dispute. */
    public List<LockedMove> moved(String agency, @Nullable CountedDispute before, @Nullable CountedDispute after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        int since = Stream.of(before, after)
                .filter(Objects::nonNull)
                .mapToInt(counted -> counted.acceptedOn().getYear())
                .min()
                .orElseThrow();
        return moved(
                agency,
                TableFour.KEY,
                since,
                year -> before == null ? List.of() : TableFour.refs(editions.forYear(year), year, before),
                year -> after == null ? List.of() : TableFour.refs(editions.forYear(year), year, after));
    }

    private List<LockedMove> moved(
            String agency,
            String register,
            int since,
            IntFunction<List<String>> before,
            IntFunction<List<String>> after) {
        var keptSince = statements.of(agency, register).keptSince();
        if (keptSince == null) {
            return List.of();
        }
        // The first whole year.
        int first = keptSince.getDayOfYear() == 1 ? keptSince.getYear() : keptSince.getYear() + 1;
        var moves = new ArrayList<LockedMove>();
        for (int year = Math.max(since, first); year <= LocalDate.now(clock).getYear(); year++) {
            var cells = new LinkedHashMap<String, Integer>();
            before.apply(year).forEach(ref -> cells.merge(ref, -1, Integer::sum));
            after.apply(year).forEach(ref -> cells.merge(ref, 1, Integer::sum));
            cells.values().removeIf(by -> by == 0);
            if (cells.isEmpty()) {
                continue;
            }
            int of = year;
            published
                    .of(agency, year)
                    .ifPresent(report -> moves.add(new LockedMove(
                            of, report.number(), report.on(), cells, named(editions.forYear(of), register, cells))));
        }
        return moves;
    }

    private static Map<String, String> named(Edition edition, String register, Map<String, Integer> cells) {
        var named = new LinkedHashMap<String, String>();
        edition.tables().stream()
                .filter(table -> table.key().equals(register))
                .forEach(table -> table.rows()
                        .forEach(row -> table.columns().forEach(column -> {
                            var ref = table.ref(row, column);
                            if (cells.containsKey(ref)) {
                                named.put(ref, "“" + row.label() + "、" + column.label() + "”");
                            }
                        })));
        return named;
    }
}
