package org.nianbao.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.calendar.HolidayNotice.DaysOff;
import org.nianbao.calendar.HolidayNotice.NoticePaper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the notices that come with the product: a file a region, of those that have one. */
final class HolidayFiles {

    static final String FOLDER = "/calendar/";

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Year(int year, int version, List<NoticePaper> papers, List<DaysOff> off, List<LocalDate> on) {}

    private record RegionFile(@Nullable Map<String, String> statutory, List<Year> years) {}

    private HolidayFiles() {}

    static WorkCalendars read(String folder) {
        var regions = read(FOLDER + "regions.json", new TypeReference<LinkedHashMap<String, String>>() {});
        var statutory = new HashMap<MonthDay, String>();
        var notices = new ArrayList<HolidayNotice>();
        Objects.requireNonNull(regions).keySet().forEach(region -> {
            var file = read(folder + region + ".json", new TypeReference<RegionFile>() {});
            if (file == null) {
                return;
            }
            if (file.statutory() != null) {
                file.statutory().forEach((day, name) -> statutory.put(MonthDay.parse(day, MONTH_DAY), name));
            }
            file.years()
                    .forEach(one -> notices.add(
                            new HolidayNotice(region, one.year(), one.version(), one.papers(), one.off(), one.on())));
        });
        return new WorkCalendars(regions, statutory, notices);
    }

    /** @return null where there is no such file */
    private static <T> @Nullable T read(String path, TypeReference<T> type) {
        try (var in = HolidayFiles.class.getResourceAsStream(path)) {
            return in == null ? null : JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
