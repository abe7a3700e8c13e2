package org.nianbao.check.rules;

import static org.nianbao.check.Result.Outcome.FAIL;
import static org.nianbao.check.Result.Outcome.NOT_ASSESSABLE;
import static org.nianbao.check.Result.Outcome.PASS;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Compilation.Adjustment;
import org.nianbao.content.Compilation.AdjustmentKind;
import org.nianbao.content.Compilation.Confirmation;
import org.nianbao.content.Compilation.Contributor;
import org.nianbao.content.Compilation.Settled;

/** What a government's sum must be before it may be submitted. */
final class CompiledExamples {

    private static final Instant AT = Instant.parse("2022-02-20T01:00:00Z");
    private static final Contributor PUBLISHED = new Contributor("640100-jyj", "银川市教育局", false, 1, null);
    private static final Contributor MISSING = new Contributor("640104", "兴庆区人民政府", true, null, null);
    private static final Confirmation SECOND = new Confirmation("second", "丁海燕", AT);

    private CompiledExamples() {}

    static Stream<Example> in(String edition) {
        var zero = Sample.zero(edition);
        return Stream.of(
                Example.of("H-1", NOT_ASSESSABLE, zero),
                Example.of("H-1", PASS, zero.compiled(List.of(PUBLISHED))),
                Example.of("H-1", FAIL, zero.compiled(List.of(PUBLISHED, MISSING))),
                Example.of(
                        "H-1",
                        PASS,
                        zero.compiled(List.of(
                                PUBLISHED, MISSING.settled(new Settled(false, null, "全年没有发生", "editor", "马文静", AT))))),
                Example.of("H-1", PASS, zero.compiled(List.of(MISSING), addition(MISSING, SECOND))),
                Example.of("H-1", FAIL, zero.compiled(List.of(MISSING), addition(MISSING, null))),
                Example.of("H-1", FAIL, zero.compiled(List.of(PUBLISHED), addition(PUBLISHED, SECOND))),
                Example.of("H-1", FAIL, zero.compiled(List.of(PUBLISHED), addition(MISSING, SECOND))));
    }

    private static Adjustment addition(Contributor contributor, @Nullable Confirmation confirmed) {
        return new Adjustment(
                "a1",
                AdjustmentKind.ADDITION,
                List.of(),
                false,
                contributor.agency(),
                "书面报送",
                "政务公开办函〔2022〕3号",
                "editor",
                "马文静",
                AT,
                confirmed);
    }
}
