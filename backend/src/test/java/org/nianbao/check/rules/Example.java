package org.nianbao.check.rules;

import java.util.Optional;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Result.Outcome;
import org.nianbao.form.Edition;

/** What a rule is expected to say of a report. */
record Example(String rule, Outcome outcome, Sample sample, Circumstances circumstances) {

    static Example of(String rule, Outcome outcome, Sample sample) {
        return new Example(rule, outcome, sample, Sample.department(sample.year()));
    }

    /** The same in another edition's form, where that has all the example is about. */
    Optional<Example> in(Edition other) {
        return sample.in(other).map(moved -> new Example(rule, outcome, moved, circumstances));
    }

    @Override
    public String toString() {
        return rule + " " + sample.edition().key() + " " + outcome;
    }
}
