package org.nianbao.report.reviewing;

import org.nianbao.account.Caller;
import org.nianbao.agency.Season;
import org.nianbao.agency.SeasonSetting;
import org.nianbao.check.Finding.Severity;
import org.nianbao.check.Rule;
import org.nianbao.check.rules.Rules;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.springframework.stereotype.Service;

/** 列为必须改正: deciding that what a rule warns of must be corrected in a season. */
@Service
class Raising {

    private final SeasonSetting seasons;
    private final Editions editions;
    private final Rules rules;

    Raising(SeasonSetting seasons, Editions editions, Rules rules) {
        this.seasons = seasons;
        this.editions = editions;
        this.rules = rules;
    }

    /** @param blocks false lets its warnings be warnings again; that asks nothing of the rule, which may have gone since */
    Season raise(Caller caller, int year, String within, String code, boolean blocks, String reason) {
        var rule = rules.of(editions.forYear(year)).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        if (blocks
                && rule.map(Rule::severity)
                        .filter(severity -> severity == Severity.WARN)
                        .isEmpty()) {
            throw new BadRequest(
                    rule.isEmpty() ? year + " 年的格式没有编号为“" + code + "”的规则。" : "规则 " + code + " 的结果不是警告，不能列为必须改正。");
        }
        return seasons.raise(caller, year, within, code, rule.map(Rule::title).orElse("已取消"), blocks, reason);
    }
}
