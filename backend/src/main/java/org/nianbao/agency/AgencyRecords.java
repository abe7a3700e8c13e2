package org.nianbao.agency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.store.Missing;

/** What is recorded of all agencies at one moment: from it follows the tree of any day. Immutable. */
public final class AgencyRecords {

    private static final int KEPT_DAYS = 40;

    private final Map<String, AgencyHistory> histories = new TreeMap<>();
    private final Cache<LocalDate, AgencyTree> trees =
            Caffeine.newBuilder().maximumSize(KEPT_DAYS).build();

    AgencyRecords(Collection<AgencyHistory> all) {
        all.forEach(history -> histories.put(history.code(), history));
    }

    /** The tree as it is, was or will be on a day. */
    public AgencyTree on(LocalDate day) {
        return trees.get(day, asked -> new AgencyTree(histories.values(), asked));
    }

    @Nullable
    AgencyHistory find(String code) {
        return histories.get(code);
    }

    AgencyHistory get(String code) {
        var history = find(code);
        if (history == null) {
            throw new Missing("没有代码为“" + code + "”的机关。");
        }
        return history;
    }

    Collection<AgencyHistory> all() {
        return histories.values();
    }

    /** Those whose duties an agency takes over at some time, in the order of that. */
    List<AgencyHistory> mergedInto(String code) {
        return histories.values().stream()
                .filter(history -> code.equals(history.mergedInto()))
                .sorted((one, other) ->
                        Objects.requireNonNull(one.closed()).compareTo(Objects.requireNonNull(other.closed())))
                .toList();
    }

    /** All names an agency has borne, and those of the agencies whose duties it took over. */
    public List<String> names(String code) {
        return Stream.concat(Stream.ofNullable(find(code)), mergedInto(code).stream())
                .flatMap(history -> history.eras().stream())
                .map(Era::name)
                .distinct()
                .toList();
    }

    /**
     * Whose reports of the year before an agency's report for a year has to follow on: those of agencies that ended in
     * the year and whose duties it had by the end of it, beside its own.
     */
    public List<Agency> predecessors(String code, int year) {
        var before = on(LocalDate.ofYearDay(year, 1).minusDays(1));
        var then = on(LocalDate.ofYearDay(year + 1, 1).minusDays(1));
        return histories.values().stream()
                .filter(history -> history.closed() != null)
                .map(history -> before.find(history.code()))
                .filter(Objects::nonNull)
                .filter(agency -> agency.closed() == null)
                .filter(agency -> isFormer(then, agency.code(), code))
                .toList();
    }

    private static boolean isFormer(AgencyTree then, String former, String successor) {
        var last = then.find(former);
        var answering = last == null || last.mergedInto() == null ? null : then.answering(former);
        return answering != null && answering.code().equals(successor) && !former.equals(successor);
    }

    /** With some histories replaced; null in place of one takes it out. */
    AgencyRecords with(Map<String, @Nullable AgencyHistory> changed) {
        var all = new HashMap<>(histories);
        changed.forEach((code, history) -> {
            if (history == null) {
                all.remove(code);
            } else {
                all.put(code, history);
            }
        });
        return new AgencyRecords(all.values());
    }

    /**
     * Refuses a state of things in which, on that day or at any later turn, an agency has a superior that does not exist
     * then, or is its own superior's superior.
     *
     * @throws Unfit which says so
     */
    void requireSoundFrom(LocalDate from) {
        var turns = new TreeSet<LocalDate>();
        turns.add(from);
        histories.values().stream()
                .flatMap(history ->
                        Stream.concat(history.eras().stream().map(Era::from), Stream.ofNullable(history.closed())))
                .filter(day -> day.isAfter(from))
                .forEach(turns::add);
        turns.forEach(this::requireSoundOn);
    }

    private void requireSoundOn(LocalDate day) {
        var existing = new HashMap<String, Agency>();
        histories.values().forEach(history -> {
            var agency = history.on(day);
            if (agency != null) {
                existing.put(agency.code(), agency);
            }
        });
        var orphans = existing.values().stream()
                .filter(agency -> agency.superiorCode() != null && !existing.containsKey(agency.superiorCode()))
                .map(Agency::name)
                .sorted()
                .toList();
        if (!orphans.isEmpty()) {
            throw new Unfit("自" + ChinaTime.said(day) + "起，“" + orphans.getFirst() + "”"
                    + (orphans.size() > 1 ? "等 " + orphans.size() + " 个机关" : "") + "的上级不存在，请先为其另定上级。");
        }
        existing.values().forEach(agency -> requireNoCircle(existing, agency, day));
    }

    private static void requireNoCircle(Map<String, Agency> existing, Agency start, LocalDate day) {
        var way = new ArrayList<String>();
        for (Agency at = start; at != null; at = at.superiorCode() == null ? null : existing.get(at.superiorCode())) {
            if (way.contains(at.code())) {
                throw new Unfit("自" + ChinaTime.said(day) + "起，“" + at.name() + "”会成为自己的上级。");
            }
            way.add(at.code());
        }
    }
}
