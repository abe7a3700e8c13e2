package org.nianbao.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.agency.AdministrationEntries.Change;
import org.nianbao.agency.AdministrationEntries.Deliberation;
import org.nianbao.agency.AdministrationEntry.AdministrationAct;
import org.nianbao.agency.AdministrationEntry.Determination;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyOutcome.AgencyChanged;
import org.nianbao.agency.AgencyOutcome.AgencyTakenOut;
import org.nianbao.agency.AgencyOutcome.StaleAgency;
import org.nianbao.agency.AgencyOutcome.UnfitChange;
import org.nianbao.graphql.BadRequest;
import org.springframework.stereotype.Service;

/**
 * Founding, renaming, moving, merging and closing agencies, each from a day. What has been is never rewritten: a change
 * comes behind the last one and in no year whose reports are settled; only an agency that was not recorded yet may be
 * entered with the day on which it was founded.
 */
@Service
public class Administering {

    private static final int LONGEST_REASON = 500;

    /** An agency as the caller saw it. */
    public record SeenAgency(String code, int version) {}

    /** What an agency is to be; what is null stays as it is. */
    public record Terms(
            @Nullable String name,
            @Nullable AgencyKind kind,
            @Nullable String superior) {}

    private record Resolved(Determination determination, Map<String, @Nullable AgencyHistory> changed) {}

    private final Agencies agencies;
    private final AdministrationEntries entries;
    private final Clock clock;

    Administering(Agencies agencies, AdministrationEntries entries, Clock clock) {
        this.agencies = agencies;
        this.entries = entries;
        this.clock = clock;
    }

    /** @param superior null only for the agency the caller acts for, when it is not recorded yet */
    public AgencyOutcome create(Caller caller, String code, Era first, String reason) {
        caller.require(Role.ADMIN);
        requireReason(reason);
        requireDay(first.from(), ChangeDay.FIRST);
        return decide(caller, List.of(), (matter, none) -> {
            matter.requireFree(code);
            matter.requirePlace(code, first.superior());
            return new Resolved(
                    new Determination(
                            AdministrationAct.CREATE,
                            concerned(code, first.superior()),
                            "设立“" + first.name() + "”，上级为" + matter.name(first.superior()),
                            first.from(),
                            reason),
                    Map.of(code, new AgencyHistory(code, List.of(first), null, null, matter.number())));
        });
    }

    /** Renames, moves, or makes something else of an agency from a day; what is the same stays out of the terms. */
    public AgencyOutcome change(Caller caller, SeenAgency seen, Terms terms, LocalDate from, String reason) {
        caller.require(Role.ADMIN);
        requireReason(reason);
        requireDay(from, earliest());
        return decide(caller, List.of(seen), (matter, histories) -> {
            var history = histories.getFirst();
            var before = history.eras().getLast();
            if (terms.superior() != null && !terms.superior().equals(before.superior())) {
                matter.requirePlace(seen.code(), terms.superior());
            }
            var next = new Era(
                    from,
                    Objects.requireNonNullElse(terms.name(), before.name()).strip(),
                    Objects.requireNonNullElse(terms.kind(), before.kind()),
                    terms.superior() == null ? before.superior() : terms.superior());
            return new Resolved(
                    new Determination(
                            AdministrationAct.CHANGE,
                            concerned(seen.code(), next.superior(), before.superior()),
                            Sentences.change(before, next, matter::name),
                            from,
                            reason),
                    Map.of(seen.code(), history.changed(next, matter.today(), matter.number())));
        });
    }

    /** Sets all that an agency is called for short, at once and for all its eras; none takes them away. */
    public AgencyOutcome callShort(Caller caller, SeenAgency seen, List<String> shortNames, String reason) {
        caller.require(Role.ADMIN);
        requireReason(reason);
        return decide(caller, List.of(seen), (matter, histories) -> {
            var before = histories.getFirst();
            var called = before.called(shortNames, matter.number());
            if (called.shortNames().equals(before.shortNames())) {
                throw new Unfit(matter.name(seen.code()) + "的简称没有变化。");
            }
            return new Resolved(
                    new Determination(
                            AdministrationAct.SHORT_NAMES,
                            concerned(seen.code()),
                            matter.name(seen.code())
                                    + (called.shortNames().isEmpty()
                                            ? "不再另有简称"
                                            : "的简称定为“" + String.join("”“", called.shortNames()) + "”"),
                            null,
                            reason),
                    Map.of(seen.code(), called));
        });
    }

    public AgencyOutcome close(Caller caller, SeenAgency seen, LocalDate from, String reason) {
        caller.require(Role.ADMIN);
        requireReason(reason);
        requireDay(from, earliest());
        return decide(caller, List.of(seen), (matter, histories) -> {
            matter.requireNotOwn(seen.code());
            return new Resolved(
                    new Determination(
                            AdministrationAct.CLOSE,
                            concerned(seen.code()),
                            "撤销" + matter.name(seen.code()),
                            from,
                            reason),
                    Map.of(seen.code(), histories.getFirst().closed(from, null, matter.number())));
        });
    }

    /**
     * Merges agencies into one, which takes over their duties and subordinates.
     *
     * @param formed what the one is to be that is formed by the merger; null when it is there already
     */
    public AgencyOutcome merge(
            Caller caller,
            List<SeenAgency> merged,
            String into,
            @Nullable Terms formed,
            LocalDate from,
            String reason) {
        caller.require(Role.ADMIN);
        requireReason(reason);
        requireDay(from, earliest());
        if (merged.isEmpty() || merged.stream().map(SeenAgency::code).distinct().count() < merged.size()) {
            throw new BadRequest("请选出要合并的机关，每个只选一次。");
        }
        return decide(caller, merged, (matter, histories) -> {
            merged.forEach(seen -> matter.requireNotOwn(seen.code()));
            if (formed == null) {
                matter.get(into);
                matter.requireInScope(into);
            }
            var changed = new Merger(
                            matter.records(),
                            merged.stream().map(SeenAgency::code).toList(),
                            into,
                            from,
                            matter.today(),
                            matter.number())
                    .changed(formed == null ? null : founded(matter, into, formed, from));
            var name = formed == null ? matter.name(into) : "“" + formed.name() + "”";
            return new Resolved(
                    new Determination(
                            AdministrationAct.MERGE,
                            Stream.concat(Stream.of(into), changed.keySet().stream())
                                    .distinct()
                                    .toList(),
                            String.join(
                                            "、",
                                            merged.stream()
                                                    .map(seen -> matter.name(seen.code()))
                                                    .toList())
                                    + (formed == null ? "并入" : "合并组建")
                                    + name,
                            from,
                            reason),
                    changed);
        });
    }

    private AgencyHistory founded(Matter matter, String code, Terms formed, LocalDate from) {
        if (formed.name() == null || formed.kind() == null) {
            throw new BadRequest("请写明新组建机关的名称和类别。");
        }
        matter.requireFree(code);
        matter.requirePlace(code, formed.superior());
        return new AgencyHistory(
                code,
                List.of(new Era(from, formed.name().strip(), formed.kind(), formed.superior())),
                null,
                null,
                matter.number());
    }

    /** Takes back the last thing that was decided about an agency and has not come yet. */
    public AgencyOutcome takeBack(Caller caller, SeenAgency seen, String reason) {
        caller.require(Role.ADMIN);
        requireReason(reason);
        return decide(caller, List.of(seen), (matter, histories) -> {
            var history = histories.getFirst();
            var changed = new LinkedHashMap<String, @Nullable AgencyHistory>();
            changed.put(seen.code(), history.takenBack(matter.today(), matter.number()));
            if (changed.get(seen.code()) == null
                    && !matter.records().mergedInto(seen.code()).isEmpty()) {
                throw new Unfit("另有机关计划并入" + matter.name(seen.code()) + "，请先取消合并。");
            }
            return new Resolved(
                    new Determination(
                            AdministrationAct.TAKE_BACK,
                            concerned(seen.code(), history.mergedInto()),
                            "取消" + matter.name(seen.code()) + "尚未生效的变动："
                                    + Sentences.plan(history, matter.today(), matter::name),
                            null,
                            reason),
                    changed);
        });
    }

    private AgencyOutcome decide(
            Caller caller, List<SeenAgency> seen, BiFunction<Matter, List<AgencyHistory>, Resolved> deciding) {
        return entries.commit(caller, number -> {
            var matter = new Matter(caller, agencies.stored(), number, LocalDate.now(clock));
            var histories = new ArrayList<AgencyHistory>();
            for (var one : seen) {
                var history = matter.get(one.code());
                matter.requireInScope(one.code());
                if (history.version() != one.version()) {
                    return Deliberation.none(new StaleAgency(
                            AgencyRecord.of(history, matter.today()),
                            "他人已更改了" + matter.name(one.code()) + "，请先查看现在的情况。"));
                }
                histories.add(history);
            }
            try {
                var resolved = deciding.apply(matter, histories);
                matter.records()
                        .with(resolved.changed())
                        .requireSoundFrom(Objects.requireNonNullElse(
                                resolved.determination().from(), matter.today()));
                return decided(resolved, matter.today());
            } catch (Unfit e) {
                return Deliberation.none(new UnfitChange(String.valueOf(e.getMessage())));
            } catch (IllegalArgumentException e) {
                throw new BadRequest(String.valueOf(e.getMessage()));
            }
        });
    }

    private static Deliberation<AgencyOutcome> decided(Resolved resolved, LocalDate today) {
        var changes = new ArrayList<Change>();
        resolved.changed()
                .forEach((code, history) ->
                        changes.add(history == null ? Agencies.removal(code) : Agencies.change(history)));
        var code = resolved.determination().agencies().getFirst();
        var history = resolved.changed().get(code);
        return new Deliberation<>(
                resolved.determination(),
                changes,
                history == null
                        ? new AgencyTakenOut(code, resolved.determination().what() + "。")
                        : new AgencyChanged(AgencyRecord.of(history, today)));
    }

    private static List<String> concerned(@Nullable String... codes) {
        return Stream.of(codes).filter(Objects::nonNull).distinct().toList();
    }

    private LocalDate earliest() {
        return ChangeDay.earliest(LocalDate.now(clock));
    }

    private void requireDay(LocalDate from, LocalDate earliest) {
        ChangeDay.require(from, earliest, LocalDate.now(clock));
    }

    static void requireReason(String reason) {
        BadRequest.ifBlankOrLonger("请写明依据或原因，如批复文号。", "原因", reason, LONGEST_REASON);
    }
}
