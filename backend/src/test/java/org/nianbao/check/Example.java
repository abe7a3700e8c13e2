package org.nianbao.check;

import org.nianbao.check.Result.Outcome;

/** What a rule is expected to say of a report. */
record Example(String rule, Outcome outcome, Sample sample, Circumstances circumstances) {

    static Example of(String rule, Outcome outcome, Sample sample) {
        return new Example(rule, outcome, sample, Sample.department(sample.year()));
    }

    @Override
    public String toString() {
        return rule + " " + sample.edition().key() + " " + outcome;
    }
}
