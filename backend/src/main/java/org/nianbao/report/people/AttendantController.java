package org.nianbao.report.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.report.ReportId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class AttendantController {

    record AttendReportInput(String id, @Nullable String place, boolean leaving) {}

    private final Attending attending;

    AttendantController(Attending attending) {
        this.attending = attending;
    }

    @MutationMapping
    List<Attendant> attendReport(Caller caller, @Argument AttendReportInput input) {
        return attending.attend(caller, ReportId.parse(input.id()), input.place(), input.leaving());
    }
}
