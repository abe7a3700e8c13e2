package org.nianbao.season;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.LocalTerm;
import org.nianbao.agency.Seasons;
import org.nianbao.check.Rule;
import org.nianbao.check.rules.Rules;
import org.nianbao.form.Editions;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.heads.Awaited;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SeasonController {

    record UrgeInput(
            int year,
            @Nullable String within,
            @Nullable List<String> agencies,
            @Nullable SeasonFilter filter,
            String text) {}

    /** What a rule finds, how often or in how many reports. */
    record RuleCount(String rule, String title, int count) {}

    record RuleTotal(String rule, String title, int reports) {}

    private final Overseeing overseeing;
    private final Urging urging;
    private final Agencies agencies;
    private final Seasons seasons;
    private final Editions editions;
    private final Rules rules;

    SeasonController(
            Overseeing overseeing, Urging urging, Agencies agencies, Seasons seasons, Editions editions, Rules rules) {
        this.overseeing = overseeing;
        this.urging = urging;
        this.agencies = agencies;
        this.seasons = seasons;
        this.editions = editions;
        this.rules = rules;
    }

    @QueryMapping
    SeasonBoard seasonBoard(
            Caller caller,
            @Argument int year,
            @Argument @Nullable String within,
            @Argument @Nullable SeasonFilter filter,
            @Argument SeasonOrder orderBy) {
        return overseeing.board(caller, year, within, filter, orderBy);
    }

    @QueryMapping
    List<Urged> urgings(Caller caller) {
        return urging.own(caller);
    }

    @MutationMapping
    UrgeOutcome urge(Caller caller, @Argument UrgeInput input) {
        return urging.urge(caller, input.year(), input.within(), input.agencies(), input.filter(), input.text());
    }

    @SchemaMapping
    Connection<SeasonEntry> entries(SeasonBoard board, @Argument int first, @Argument @Nullable String after) {
        return board.page(Page.of(first, after));
    }

    @SchemaMapping
    List<RuleTotal> rules(SeasonTotals totals) {
        var titles = titles();
        return totals.rules().stream()
                .map(rule -> new RuleTotal(rule.getKey(), title(titles, rule.getKey()), rule.getValue()))
                .toList();
    }

    @SchemaMapping
    List<RuleCount> findings(SeasonEntry entry) {
        var titles = titles();
        return entry.found().stream()
                .map(rule -> new RuleCount(rule.getKey(), title(titles, rule.getKey()), rule.getValue()))
                .toList();
    }

    /** A rule is called the same in every form that has it, the newest form's word for it first. */
    private Map<String, String> titles() {
        return editions.stream()
                .flatMap(edition -> rules.of(edition).stream())
                .collect(Collectors.toMap(Rule::code, Rule::title, (one, other) -> one));
    }

    private static String title(Map<String, String> titles, String rule) {
        return titles.getOrDefault(rule, "已取消的规则");
    }

    @BatchMapping
    Map<SeasonEntry, List<Urged>> urgings(List<SeasonEntry> entries) {
        var urged = entries.isEmpty()
                ? Map.<String, List<Urged>>of()
                : overseeing.urgings(entries.getFirst().year(), entries);
        return entries.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        entry -> urged.getOrDefault(entry.agency().code(), List.of())));
    }

    @SchemaMapping
    @Nullable
    String claimedBy(Awaited awaited) {
        return overseeing.claimedBy(awaited);
    }

    @SchemaMapping(typeName = "Urging")
    Agency agency(Urged urged) {
        return agencies.tree().known(urged.report().agency());
    }

    @SchemaMapping(typeName = "Urging")
    Agency office(Urged urged) {
        return agencies.tree().known(urged.office());
    }

    @SchemaMapping(typeName = "Urging")
    @Nullable
    String report(Urged urged) {
        return urging.begun(urged) ? urged.report().toString() : null;
    }

    @BatchMapping
    Map<Report, List<LocalTerm>> localTerms(List<Report> reports) {
        var tree = agencies.tree();
        var known = reports.stream()
                .map(Report::year)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), seasons::season));
        return reports.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        report -> known.get(report.year()).terms(tree.known(report.agencyCode()))));
    }
}
