package org.nianbao.check.rules;

import java.util.List;
import org.nianbao.check.Rule;
import org.nianbao.form.Edition;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What this room adds to what others answer for. */
@Controller
class RuleController {

    private final Rules rules;

    RuleController(Rules rules) {
        this.rules = rules;
    }

    @SchemaMapping
    List<Rule> rules(Edition edition) {
        return rules.of(edition);
    }

    @SchemaMapping
    List<String> totals(Edition edition) {
        return rules.totals(edition);
    }

    @SchemaMapping
    List<String> carried(Edition edition) {
        return rules.carried(edition);
    }
}
