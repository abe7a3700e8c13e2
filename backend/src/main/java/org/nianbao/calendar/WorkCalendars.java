package org.nianbao.calendar;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The working days of the whole country and of every region that lays holidays of its own over them, by all notices that count
 * at one time. Immutable; whoever needs those of now asks {@link HolidayNotices}.
 */
public final class WorkCalendars {

    private final Map<String, String> regions;
    private final Map<MonthDay, String> statutory;
    private final List<HolidayNotice> notices;
    private final Map<String, WorkCalendar> current = new LinkedHashMap<>();

    /**
     * @param regions   the names of all regions that may have notices, by their codes, the country's first
     * @param statutory the holidays of a fixed date, which are known of a year without a notice too
     * @param notices   in the order in which they came to count: of several on one year the last holds
     */
    WorkCalendars(Map<String, String> regions, Map<MonthDay, String> statutory, Collection<HolidayNotice> notices) {
        this.regions = Collections.unmodifiableMap(new LinkedHashMap<>(regions));
        this.statutory = Map.copyOf(statutory);
        this.notices = List.copyOf(notices);
        regions.keySet().forEach(region -> {
            var version = CalendarVersion.latest(region, this.notices);
            if (version.covers(region)) {
                current.put(region, new WorkCalendar(region, version, this.notices, this.statutory));
            }
        });
    }

    /** As the notices say that come with the product. */
    public static WorkCalendars load() {
        return HolidayFiles.read(HolidayFiles.FOLDER);
    }

    /** These, and what was confirmed since: it overrides what there is of its region and year. */
    WorkCalendars with(Collection<HolidayNotice> confirmed) {
        var all = new ArrayList<>(notices);
        all.addAll(confirmed);
        return new WorkCalendars(regions, statutory, all);
    }

    /**
     * The calendar an agency works by: its province's where that lays holidays of its own over the country's, else the country's.
     *
     * @param administrativeCode of an agency, e.g. 640104 or 640100-jgsw; or of a region
     */
    public WorkCalendar of(String administrativeCode) {
        var own = administrativeCode.length() < 2 ? null : current.get(administrativeCode.substring(0, 2) + "0000");
        return own == null ? country() : own;
    }

    /**
     * The calendar of a version, as a closed case was judged by it, whatever was amended since.
     *
     * @param version as {@link WorkCalendar#version()} gave it
     * @throws IllegalArgumentException for a version that these notices never had
     */
    public WorkCalendar version(String version) {
        var asked = CalendarVersion.parse(version);
        return new WorkCalendar(asked.region(), asked, notices, statutory);
    }

    public WorkCalendar country() {
        return Objects.requireNonNull(current.get(WorkCalendar.COUNTRY));
    }

    /** Every calendar there is now, the country's first. */
    public List<WorkCalendar> all() {
        return List.copyOf(current.values());
    }

    /** The names of all regions that may have notices, by their codes, the country's first. */
    public Map<String, String> regions() {
        return regions;
    }

    /** In the order in which they came to count: of several on one year the last holds. */
    List<HolidayNotice> notices() {
        return notices;
    }
}
