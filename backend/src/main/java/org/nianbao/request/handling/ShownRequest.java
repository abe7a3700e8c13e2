package org.nianbao.request.handling;

import java.util.List;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.Request;
import org.nianbao.request.RequestAction;
import org.nianbao.request.RequestStanding;

/**
 * A request as one caller sees it.
 *
 * @param papers    whether its words and papers concern the caller
 * @param permitted what the caller may do now
 * @param openSteps the steps of review that are open
 */
record ShownRequest(
        Request request,
        RequestStanding standing,
        WorkCalendar calendar,
        boolean papers,
        List<RequestAction> permitted,
        List<String> openSteps) {}
