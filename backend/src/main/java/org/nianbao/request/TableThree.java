package org.nianbao.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.Edition;
import org.nianbao.form.TableForm;

/**
 * 表三 as the register makes it: a count over four facts of each request, so that 第一项加第二项 equals 第三项加第四项 in every
 * column. Which results a row collects is said by the form of the year.
 */
public final class TableThree {

    /** The key of the table in every form that has it, and of its column of totals. */
    public static final String KEY = "requests";

    private static final String TOTAL = "total";

    /**
     * The four facts of a request that is counted: received, and not void.
     *
     * @param closedOn null while it is open
     * @param result   null while it is open
     */
    public record CountedRequest(
            ApplicantKind kind,
            LocalDate receivedOn,
            @Nullable LocalDate closedOn,
            @Nullable Disposition result) {

        public CountedRequest {
            if ((closedOn == null) != (result == null)) {
                throw new IllegalArgumentException("办结的申请须有办理结果，未办结的没有。");
            }
        }

        /** The words by which a form's rows collect it in a year; none where it has nothing to do with that year. */
        public List<String> words(int year) {
            int received = receivedOn.getYear();
            boolean open = closedOn == null || closedOn.getYear() > year;
            if (received > year || closedOn != null && closedOn.getYear() < year) {
                return List.of();
            }
            var came = received == year ? "received" : "carriedIn";
            return open || result == null ? List.of(came, "carriedOut") : List.of(came, "closed", result.key());
        }
    }

    private TableThree() {}

    /** The number of every cell, by reference; empty where the year's form has no such table. */
    public static Map<String, Integer> count(Edition edition, int year, Stream<CountedRequest> requests) {
        var form = form(edition);
        if (form == null) {
            return Map.of();
        }
        var collected = new LinkedHashMap<String, List<String>>();
        var count = new LinkedHashMap<String, Integer>();
        for (var row : form.rows()) {
            row.collects()
                    .forEach(word -> collected.merge(
                            word,
                            List.of(row.key()),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
            form.columns().forEach(column -> count.put(form.ref(row, column), 0));
        }
        requests.forEach(request -> request.words(year).stream()
                .flatMap(word -> collected.getOrDefault(word, List.of()).stream())
                .forEach(row -> {
                    count.merge(ref(row, request.kind().key()), 1, Integer::sum);
                    count.merge(ref(row, TOTAL), 1, Integer::sum);
                }));
        return count;
    }

    /** What a cell counts, to ask the register for; null where the form has no such cell. */
    public static RequestFilter.@Nullable CountedIn countedIn(Edition edition, int year, String ref) {
        var form = form(edition);
        if (form == null) {
            return null;
        }
        for (var row : form.rows()) {
            for (var column : form.columns()) {
                if (form.ref(row, column).equals(ref)) {
                    var kind = Arrays.stream(ApplicantKind.values())
                            .filter(each -> each.key().equals(column.key()))
                            .findFirst();
                    return new RequestFilter.CountedIn(year, row.collects(), kind.orElse(null));
                }
            }
        }
        return null;
    }

    /** Whether a request is among those that a cell counts. */
    public static boolean counts(Edition edition, int year, String ref, CountedRequest request) {
        return refs(edition, year, request).contains(ref);
    }

    /** The cells in which a request is counted, by reference; none where it has nothing to do with the year. */
    public static List<String> refs(Edition edition, int year, CountedRequest request) {
        var form = form(edition);
        return form == null
                ? List.of()
                : form.rows().stream()
                        .filter(row -> request.words(year).stream()
                                .anyMatch(word -> row.collects().contains(word)))
                        .flatMap(row -> Stream.of(ref(row.key(), request.kind().key()), ref(row.key(), TOTAL)))
                        .toList();
    }

    private static @Nullable TableForm form(Edition edition) {
        return edition.tables().stream()
                .filter(table -> table.key().equals(KEY))
                .findFirst()
                .orElse(null);
    }

    private static String ref(String row, String column) {
        return KEY + "." + row + "." + column;
    }
}
