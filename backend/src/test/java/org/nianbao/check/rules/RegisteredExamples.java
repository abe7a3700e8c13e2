package org.nianbao.check.rules;

import static org.nianbao.check.Result.Outcome.FAIL;
import static org.nianbao.check.Result.Outcome.NOT_ASSESSABLE;
import static org.nianbao.check.Result.Outcome.PASS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.check.Circumstances;
import org.nianbao.check.FromRegister;
import org.nianbao.check.Result.Outcome;

/** What was taken from a register is what it says, or somebody noted why it is not. */
final class RegisteredExamples {

    private RegisteredExamples() {}

    static Stream<Example> in(String edition) {
        return edition.equals("free")
                ? Stream.of()
                : Stream.of(
                        Example.of("R-1", NOT_ASSESSABLE, Sample.zero(edition)),
                        example("R-1", edition, PASS, 0, 0),
                        example("R-1", edition, FAIL, 0, 1),
                        example("R-1", edition, FAIL, 2, 3),
                        Example.of("R-2", NOT_ASSESSABLE, Sample.zero(edition)),
                        example("R-2", edition, PASS, 0, 0),
                        example("R-2", edition, FAIL, 0, 1));
    }

    /** Where a zero stands. */
    private static Example example(String rule, String edition, Outcome outcome, int taken, int now) {
        var sample = Sample.zero(edition);
        var usual = Sample.department(sample.year());
        return new Example(
                rule,
                outcome,
                sample,
                new Circumstances(
                        usual.year(),
                        usual.body(),
                        usual.lastYear(),
                        usual.today(),
                        List.of(),
                        null,
                        Map.of(),
                        Map.of(
                                rule.equals("R-1") ? "requests.received.person" : "review.reconsideration.upheld",
                                new FromRegister("登记", BigDecimal.valueOf(taken), BigDecimal.valueOf(now)))));
    }
}
