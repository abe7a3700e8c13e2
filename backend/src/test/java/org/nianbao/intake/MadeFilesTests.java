package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of each kind that offices have, two dozen of each and no two alike: a wrong figure is worse than none. */
class MadeFilesTests {

    static Stream<String> kinds() {
        return MadeFiles.kinds().stream();
    }

    /** A figure that cannot be told is left out, and a doubt says so; none is another one than stands in the file. */
    @ParameterizedTest
    @MethodSource("kinds")
    void nothingIsReadWronglyOrLeftOutInSilence(String kind) {
        var measured = MadeFiles.measured(kind);

        assertThat(measured.wrong() + measured.silent() + measured.lost())
                .as(() -> String.join("\n", MadeFiles.faults(kind)))
                .isZero();
        assertThat(measured.factsRight())
                .as(() -> String.join("\n", MadeFiles.faults(kind)))
                .isEqualTo(measured.facts());
        assertThat(measured.right()).isGreaterThan(measured.cells() * 9 / 10);
    }
}
