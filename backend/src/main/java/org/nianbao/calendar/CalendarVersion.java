package org.nianbao.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By which notices a calendar was made: of each region the years, and which version of each. As text
 * {@code cn:2019-2025+2026.2,640000:2020-2021}: years as first announced, after a + the version of one that was amended.
 *
 * @param layers by region; the country's first, then that laid over it
 */
record CalendarVersion(Map<String, SortedMap<Integer, Integer>> layers) {

    private static final Pattern PART = Pattern.compile("(\\d{4})(?:-(\\d{4})|\\.(\\d{1,6}))?");

    /** By the last notice on each year. */
    static CalendarVersion latest(String region, List<HolidayNotice> notices) {
        var layers = new LinkedHashMap<String, SortedMap<Integer, Integer>>();
        layers.put(WorkCalendar.COUNTRY, new TreeMap<>());
        layers.put(region, new TreeMap<>());
        notices.forEach(one -> {
            var years = layers.get(one.region());
            if (years != null) {
                years.put(one.year(), one.version());
            }
        });
        return new CalendarVersion(layers);
    }

    static CalendarVersion parse(String text) {
        var layers = new LinkedHashMap<String, SortedMap<Integer, Integer>>();
        for (var layer : text.split(",")) {
            var colon = layer.indexOf(':');
            var years = new TreeMap<Integer, Integer>();
            for (var part : layer.substring(colon + 1).split("\\+")) {
                var read = PART.matcher(part);
                if (colon < 0 || !read.matches()) {
                    throw new IllegalArgumentException("no version of a calendar: " + text);
                }
                int from = Integer.parseInt(read.group(1));
                int to = read.group(2) == null ? from : Integer.parseInt(read.group(2));
                for (int year = from; year <= to; year++) {
                    years.put(year, read.group(3) == null ? 1 : Integer.parseInt(read.group(3)));
                }
            }
            layers.put(layer.substring(0, colon), years);
        }
        return new CalendarVersion(layers);
    }

    /** Whose calendar it is. */
    String region() {
        return List.copyOf(layers.keySet()).getLast();
    }

    boolean covers(String region) {
        return !years(region).isEmpty();
    }

    boolean knows(String region, int year) {
        return years(region).containsKey(year);
    }

    private SortedMap<Integer, Integer> years(String region) {
        return layers.getOrDefault(region, new TreeMap<>());
    }

    /** Whether every layer has a notice of the year. */
    boolean knows(int year) {
        return layers.values().stream().allMatch(years -> years.containsKey(year));
    }

    @Override
    public String toString() {
        return layers.entrySet().stream()
                .map(layer -> layer.getKey() + ":" + text(layer.getValue()))
                .collect(Collectors.joining(","));
    }

    private static String text(SortedMap<Integer, Integer> versions) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (var each : versions.entrySet()) {
            int year = each.getKey();
            if (each.getValue() != 1) {
                parts.add(year + "." + each.getValue());
                continue;
            }
            if (!Integer.valueOf(1).equals(versions.get(year - 1))) {
                from = year;
            }
            if (!Integer.valueOf(1).equals(versions.get(year + 1))) {
                parts.add(from == year ? "" + year : from + "-" + year);
            }
        }
        return String.join("+", parts);
    }
}
