package org.nianbao.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Administering.SeenAgency;
import org.nianbao.agency.Administering.Terms;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.Season.Raised;
import org.nianbao.agency.Season.Ruling;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AdministrationController {

    record CreateAgencyInput(
            String code,
            String name,
            AgencyKind kind,
            @Nullable String superior,
            LocalDate from,
            String reason) {

        Era first() {
            try {
                return new Era(from, name.strip(), kind, superior);
            } catch (IllegalArgumentException e) {
                throw new BadRequest(String.valueOf(e.getMessage()));
            }
        }
    }

    record ChangeAgencyInput(
            String code,
            int version,
            @Nullable String name,
            @Nullable AgencyKind kind,
            @Nullable String superior,
            LocalDate from,
            String reason) {}

    record FormedAgencyInput(
            String name, AgencyKind kind, @Nullable String superior) {}

    record MergeAgenciesInput(
            List<SeenAgency> agencies,
            String into,
            @Nullable FormedAgencyInput formed,
            LocalDate from,
            String reason) {}

    record CloseAgencyInput(String code, int version, LocalDate from, String reason) {}

    record SetShortNamesInput(String code, int version, List<String> shortNames, String reason) {}

    record TakeBackInput(String code, int version, String reason) {}

    record RuleOnReportingInput(
            int year, String agency, @Nullable Boolean obliged, String reason) {}

    record SetLocalTermInput(
            int year,
            @Nullable String id,
            String within,
            List<AgencyKind> kinds,
            TermEvent event,
            LocalDate day,
            String notice,
            String reason) {}

    record DropLocalTermInput(int year, String id, String reason) {}

    private final Administering administering;
    private final SeasonSetting setting;
    private final RecordReading reading;

    AdministrationController(Administering administering, SeasonSetting setting, RecordReading reading) {
        this.administering = administering;
        this.setting = setting;
        this.reading = reading;
    }

    @QueryMapping
    @Nullable
    AgencyRecord agencyRecord(Caller caller, @Argument String code) {
        return reading.record(caller, code);
    }

    @QueryMapping
    Connection<AgencyRecord> agencyRecords(
            Caller caller, @Argument @Nullable String search, @Argument int first, @Argument @Nullable String after) {
        return reading.records(caller, search, Page.of(first, after));
    }

    @QueryMapping
    Connection<AdministrationEntry> administration(
            Caller caller, @Argument @Nullable String agency, @Argument int first, @Argument @Nullable String after) {
        return reading.entries(caller, agency, Page.of(first, after));
    }

    @QueryMapping
    SeasonWithin season(Caller caller, @Argument int year, @Argument String within) {
        return new SeasonWithin(setting.season(caller, within, year), within);
    }

    @MutationMapping
    AgencyOutcome createAgency(Caller caller, @Argument CreateAgencyInput input) {
        return administering.create(caller, input.code(), input.first(), input.reason());
    }

    @MutationMapping
    AgencyOutcome changeAgency(Caller caller, @Argument ChangeAgencyInput input) {
        return administering.change(
                caller,
                new SeenAgency(input.code(), input.version()),
                new Terms(input.name(), input.kind(), input.superior()),
                input.from(),
                input.reason());
    }

    @MutationMapping
    AgencyOutcome mergeAgencies(Caller caller, @Argument MergeAgenciesInput input) {
        var formed = input.formed();
        return administering.merge(
                caller,
                input.agencies(),
                input.into(),
                formed == null ? null : new Terms(formed.name(), formed.kind(), formed.superior()),
                input.from(),
                input.reason());
    }

    @MutationMapping
    AgencyOutcome closeAgency(Caller caller, @Argument CloseAgencyInput input) {
        return administering.close(caller, new SeenAgency(input.code(), input.version()), input.from(), input.reason());
    }

    @MutationMapping
    AgencyOutcome setShortNames(Caller caller, @Argument SetShortNamesInput input) {
        return administering.callShort(
                caller, new SeenAgency(input.code(), input.version()), input.shortNames(), input.reason());
    }

    @MutationMapping
    AgencyOutcome takeBackAgencyChange(Caller caller, @Argument TakeBackInput input) {
        return administering.takeBack(caller, new SeenAgency(input.code(), input.version()), input.reason());
    }

    @MutationMapping
    SeasonWithin ruleOnReporting(Caller caller, @Argument RuleOnReportingInput input) {
        return new SeasonWithin(
                setting.rule(caller, input.year(), input.agency(), input.obliged(), input.reason()), input.agency());
    }

    @MutationMapping
    SeasonWithin setLocalTerm(Caller caller, @Argument SetLocalTermInput input) {
        return new SeasonWithin(
                setting.setTerm(
                        caller,
                        input.year(),
                        input.id(),
                        input.within(),
                        Set.copyOf(input.kinds()),
                        input.event(),
                        input.day(),
                        input.notice(),
                        input.reason()),
                input.within());
    }

    @MutationMapping
    SeasonWithin dropLocalTerm(Caller caller, @Argument DropLocalTermInput input) {
        return setting.dropTerm(caller, input.year(), input.id(), input.reason());
    }

    @SchemaMapping
    @Nullable
    Agency mergedInto(AgencyRecord record) {
        return reading.at(record.history().mergedInto(), record.today());
    }

    @SchemaMapping
    List<AdministrationEntry> entries(AgencyRecord record, Caller caller) {
        return reading.latest(caller, record.code());
    }

    @SchemaMapping(typeName = "AgencyEra")
    @Nullable
    Agency superior(Era era) {
        return reading.at(era.superior(), era.from());
    }

    @SchemaMapping(typeName = "AdministrationEntry")
    List<Agency> agencies(AdministrationEntry entry) {
        return entry.determination().agencies().stream()
                .map(code -> reading.at(code, reading.today()))
                .filter(Objects::nonNull)
                .toList();
    }

    @SchemaMapping(typeName = "RaisedRule")
    Agency within(Raised raised) {
        return Objects.requireNonNull(reading.at(raised.within(), reading.today()));
    }

    @SchemaMapping(typeName = "RaisedRule")
    Agency office(Raised raised) {
        return Objects.requireNonNull(reading.at(raised.office(), reading.today()));
    }

    @SchemaMapping(typeName = "Ruling")
    Agency agency(Ruling ruling) {
        return Objects.requireNonNull(reading.at(ruling.agency(), reading.today()));
    }

    @SchemaMapping
    Agency within(LocalTerm term) {
        return Objects.requireNonNull(reading.at(term.within(), reading.today()));
    }

    @SchemaMapping
    Agency office(LocalTerm term) {
        return Objects.requireNonNull(reading.at(term.office(), reading.today()));
    }
}
