package org.nianbao.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nianbao.form.Editions;

/** Which cells zeros are not meant for, since they follow from others. */
class WorkedOutTests {

    @Test
    void theTotalsOfAFormAndWhatFollowsFromLastYear() {
        var form = Editions.load().byKey("2021");
        assertThat(Rules.load().totals(form))
                .contains(
                        "requests.received.total",
                        "requests.total.person",
                        "requests.carriedOut.legal",
                        "review.reconsideration.total")
                .doesNotContain("requests.received.person", "requests.granted.person", "review.reconsideration.upheld");
        assertThat(Rules.load().carried(form))
                .contains("requests.carriedIn.person", "regulations.rules.inForce")
                .doesNotContain("regulations.rules.issued");
    }
}
