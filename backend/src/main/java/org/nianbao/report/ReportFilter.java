package org.nianbao.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.BadRequest;
import org.nianbao.workflow.ReportStatus;

/** Which reports a list shows, as a query; part of the store. */
record ReportFilter(
        @Nullable String agency,
        @Nullable String within,
        @Nullable Integer year,
        @Nullable List<ReportStatus> status,
        @Nullable Boolean mine) {

    static final ReportFilter ALL = new ReportFilter(null, null, null, null, null);

    /**
     * @param agencies codes of the agencies in question, all of them in the caller's sight
     * @param waiting  the reports that wait for the caller; asked only when these are meant
     */
    Bson query(Collection<String> agencies, Supplier<Set<ReportId>> waiting) {
        var conditions = new ArrayList<Bson>();
        conditions.add(in("agency", agencies));
        if (year != null) {
            conditions.add(eq("year", year));
        }
        if (status != null) {
            conditions.add(in("status", status.stream().map(Enum::name).toList()));
        }
        if (Boolean.TRUE.equals(mine)) {
            conditions.add(
                    in("_id", waiting.get().stream().map(ReportId::toString).toList()));
        }
        return conditions.isEmpty() ? empty() : and(conditions);
    }

    static String position(Report report) {
        return report.updatedAt().toEpochMilli() + " " + report.id();
    }

    static Bson behind(String position) {
        try {
            int space = position.indexOf(' ');
            var at = Date.from(Instant.ofEpochMilli(Long.parseLong(position.substring(0, space))));
            return or(lt("updatedAt", at), and(eq("updatedAt", at), gt("_id", position.substring(space + 1))));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
    }
}
