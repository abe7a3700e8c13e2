package org.nianbao.statistics;

import org.nianbao.account.Caller;
import org.nianbao.graphql.BadRequest;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Announced in the schema, not built yet: says so instead of answering with figures that would be wrong. */
@Controller
class StatisticsController {

    @QueryMapping
    Object tally(@Argument String agency, @Argument int year) {
        throw new BadRequest("汇总功能尚未提供（" + agency + "，" + year + " 年）。");
    }

    @QueryMapping
    Object series(@Argument String agency) {
        throw new BadRequest("历年数据功能尚未提供（" + agency + "）。");
    }

    @QueryMapping
    Object progress(Caller caller, @Argument String agency, @Argument int year) {
        caller.staffAgency();
        throw new BadRequest("进度功能尚未提供（" + agency + "，" + year + " 年）。");
    }
}
