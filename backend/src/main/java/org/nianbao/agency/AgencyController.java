package org.nianbao.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Person;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AgencyController {

    private final Agencies agencies;
    private final RecordReading records;

    AgencyController(Agencies agencies, RecordReading records) {
        this.agencies = agencies;
        this.records = records;
    }

    @QueryMapping
    List<Person> people(Caller caller, @Argument String agency) {
        return records.people(caller, agency);
    }

    @QueryMapping
    @Nullable
    Agency agency(@Argument String code) {
        return agencies.tree().find(code);
    }

    @QueryMapping
    Connection<Agency> agencies(
            @Argument @Nullable String within,
            @Argument @Nullable String search,
            @Argument @Nullable Boolean top,
            @Argument int first,
            @Argument @Nullable String after) {
        var page = Page.of(first, after);
        var tree = agencies.tree();
        var among = (within == null ? tree.all() : tree.within(within))
                .stream()
                        .filter(agency -> !Boolean.TRUE.equals(top) || tree.superior(agency) == null)
                        .toList();
        var found = search == null || search.isBlank() ? among : AgencyNames.matching(among, search);
        return Connection.ofAll(page, found, Agency::code);
    }

    @SchemaMapping
    @Nullable
    Agency superior(Agency agency) {
        return agencies.tree().superior(agency);
    }

    @SchemaMapping
    @Nullable
    Agency mergedInto(Agency agency) {
        return agency.mergedInto() == null ? null : agencies.tree().known(agency.mergedInto());
    }

    @SchemaMapping
    List<Agency> mergedFrom(Agency agency) {
        return records.mergedFrom(agency.code());
    }

    /** What has been, and is; what is planned is nobody's business yet. */
    @SchemaMapping
    List<Era> eras(Agency agency) {
        return records.eras(agency.code());
    }

    @SchemaMapping
    LocalDate due(Agency agency, @Argument int year) {
        return agency.due(year);
    }

    @SchemaMapping
    List<Agency> subordinates(Agency agency) {
        return agencies.tree().subordinates(agency.code());
    }

    @SchemaMapping(typeName = "Viewer")
    Agency agency(Caller viewer) {
        return agencies.tree().known(viewer.staffAgency());
    }

    @SchemaMapping(typeName = "Viewer")
    @Nullable
    Agency scope(Caller viewer) {
        return agencies.tree().scope(viewer);
    }
}
