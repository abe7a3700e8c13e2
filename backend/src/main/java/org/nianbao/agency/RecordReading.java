package org.nianbao.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.People;
import org.nianbao.account.Person;
import org.nianbao.account.Role;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.springframework.stereotype.Service;

/**
 * Looking at what is recorded and was decided about agencies, plans included, and who works for them: for their
 * administrators only, but for what an agency has been.
 */
@Service
class RecordReading {

    private static final int SHOWN = 50;

    private final Agencies agencies;
    private final AdministrationEntries entries;
    private final People people;
    private final Clock clock;

    RecordReading(Agencies agencies, AdministrationEntries entries, People people, Clock clock) {
        this.agencies = agencies;
        this.entries = entries;
        this.people = people;
        this.clock = clock;
    }

    @Nullable
    AgencyRecord record(Caller caller, String code) {
        caller.require(Role.ADMIN);
        var records = agencies.records();
        var history = records.find(code);
        if (history == null) {
            return null;
        }
        tree(records).requireAdministered(caller, code);
        return AgencyRecord.of(history, today());
    }

    /** What lies in the caller's scope, in the order of the tree, those closed and to come under whom they belong to. */
    Connection<AgencyRecord> records(Caller caller, @Nullable String search, Page page) {
        caller.require(Role.ADMIN);
        var records = agencies.records();
        var tree = tree(records);
        var scope = tree.scope(caller);
        var words = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        var all = scope == null
                ? List.<AgencyRecord>of()
                : ordered(records, tree, scope).stream()
                        .filter(record -> matches(record, words))
                        .toList();
        return Connection.ofAll(page, all, AgencyRecord::code);
    }

    /** Whatever an agency was, is or will be called finds it, for short too. */
    private static boolean matches(AgencyRecord record, String words) {
        return !AgencyNames.matching(List.of(record.agency()), words).isEmpty()
                || record.eras().stream()
                        .anyMatch(era -> era.name().toLowerCase(Locale.ROOT).contains(words));
    }

    private List<AgencyRecord> ordered(AgencyRecords records, AgencyTree tree, Agency scope) {
        Map<String, List<Agency>> below = new HashMap<>(records.all().stream()
                .map(history -> history.about(today()))
                .filter(agency -> agency.above() != null)
                .sorted(Comparator.comparing((Agency agency) -> agency.closed() != null)
                        .thenComparing(Agency::code))
                .collect(Collectors.groupingBy(agency -> Objects.requireNonNull(agency.above()))));
        var ordered = new ArrayList<AgencyRecord>();
        collect(records, scope, 0, below, ordered);
        return ordered;
    }

    private void collect(
            AgencyRecords records, Agency agency, int depth, Map<String, List<Agency>> below, List<AgencyRecord> into) {
        into.add(new AgencyRecord(Objects.requireNonNull(records.find(agency.code())), agency, depth, today()));
        // Taken out, so that nothing comes twice whatever is recorded.
        var next = below.remove(agency.code());
        if (next != null) {
            next.forEach(one -> collect(records, one, depth + 1, below, into));
        }
    }

    /** Who works for an agency. People are entered, moved and switched off in Keycloak; here they are only looked at. */
    List<Person> people(Caller caller, String code) {
        caller.require(Role.ADMIN);
        var tree = agencies.tree();
        if (!tree.inSight(caller, tree.get(code).code())) {
            throw new Forbidden("您只能查看本机关及下级机关的人员。");
        }
        return people.of(code);
    }

    /** @param agency about which; null for all in the caller's scope */
    Connection<AdministrationEntry> entries(Caller caller, @Nullable String agency, Page page) {
        caller.require(Role.ADMIN);
        var records = agencies.records();
        var tree = tree(records);
        if (agency != null) {
            tree.requireAdministered(caller, agency);
            return entries.page(List.of(agency), page);
        }
        var scope = tree.scope(caller);
        return entries.page(scope == null ? List.of() : codes(tree, scope).toList(), page);
    }

    /** What was decided about an agency, latest first. */
    List<AdministrationEntry> latest(Caller caller, String agency) {
        return entries(caller, agency, Page.of(SHOWN, null)).edges().stream()
                .map(Connection.Edge::node)
                .toList();
    }

    private static Stream<String> codes(AgencyTree tree, Agency scope) {
        return Stream.concat(
                        tree.everWithin(scope.code()).stream(),
                        tree.coming().stream().filter(agency -> tree.isUnder(agency, scope.code())))
                .map(Agency::code);
    }

    List<Agency> mergedFrom(String code) {
        return agencies.records().mergedInto(code).stream()
                .filter(history -> history.hasEnded(today()))
                .map(history -> history.about(today()))
                .toList();
    }

    /** An agency as it was on a day, whatever became of it; null when nothing is recorded of it. */
    @Nullable
    Agency at(@Nullable String code, LocalDate day) {
        var history = code == null ? null : agencies.records().find(code);
        return history == null ? null : history.about(day);
    }

    /** What an agency has been and is, for everybody. */
    List<Era> eras(String code) {
        var history = agencies.records().find(code);
        return history == null
                ? List.of()
                : history.eras().stream()
                        .filter(era -> !era.from().isAfter(today()))
                        .toList();
    }

    private AgencyTree tree(AgencyRecords records) {
        return records.on(today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
