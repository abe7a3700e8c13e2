package org.nianbao.request.overseeing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.BoardColumn;
import org.nianbao.request.RequestId;
import org.nianbao.request.Requests.OpenRequest;

/**
 * An agency's register of requests in a few figures. It says of every day how many are due on it, so that what is near or over
 * follows on whatever day it is asked.
 *
 * @param open    how many are open
 * @param days    of those for whose reply a period runs
 * @param longest that which was received first of the open ones; null where none is
 * @param year    in which were closed that are counted as such
 * @param late    how many of those were answered too late
 */
record RegisterHead(
        String agency,
        int open,
        List<OpenDay> days,
        @Nullable LongestOpen longest,
        int year,
        int closed,
        int late) {

    /**
     * How many open requests are due on a day.
     *
     * @param provisional how many of those provisionally (暂定)
     */
    record OpenDay(LocalDate due, int requests, int provisional) {}

    record LongestOpen(RequestId request, LocalDate receivedOn) {}

    RegisterHead {
        days = List.copyOf(days);
    }

    static RegisterHead of(String agency, List<OpenRequest> open, int year, int closed, int late) {
        Map<LocalDate, List<OpenRequest>> byDay = open.stream()
                .filter(each -> each.due() != null)
                .collect(Collectors.groupingBy(OpenRequest::due, TreeMap::new, Collectors.toList()));
        return new RegisterHead(
                agency,
                open.size(),
                byDay.entrySet().stream()
                        .map(day -> new OpenDay(day.getKey(), day.getValue().size(), (int) day.getValue().stream()
                                .filter(OpenRequest::provisional)
                                .count()))
                        .toList(),
                open.stream()
                        .filter(each -> each.receivedOn() != null)
                        .min(Comparator.comparing(OpenRequest::receivedOn))
                        .map(each -> new LongestOpen(each.id(), each.receivedOn()))
                        .orElse(null),
                year,
                closed,
                late);
    }

    BoardCounts counts(WorkCalendar calendar, LocalDate today) {
        var soon = BoardColumn.soon(calendar, today);
        int running = days.stream().mapToInt(OpenDay::requests).sum();
        boolean current = year == today.getYear();
        return new BoardCounts(
                open,
                days.stream()
                        .filter(day -> !day.due().isBefore(today) && !day.due().isAfter(soon))
                        .mapToInt(OpenDay::requests)
                        .sum(),
                days.stream()
                        .filter(day -> day.due().isBefore(today))
                        .mapToInt(OpenDay::requests)
                        .sum(),
                days.stream().mapToInt(OpenDay::provisional).sum(),
                open - running,
                longest == null
                        ? null
                        : new BoardCounts.Longest(
                                longest.request(),
                                longest.receivedOn(),
                                calendar.workingDaysBetween(longest.receivedOn(), today)),
                current ? closed : 0,
                current ? late : 0);
    }
}
