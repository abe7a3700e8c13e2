package org.nianbao.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.prose.Sentence;

/**
 * 勾稽关系: one rule of an edition, as the reviewed data states it.
 *
 * @param code     stable: findings, accepted warnings and statistics refer to it for years
 * @param title    what the rule asks, in Chinese
 * @param source   the article or notice it follows from, or the practice it comes from
 * @param severity what a finding of it stops
 * @param template what is looked at and how
 */
public record Rule(String code, String title, String source, Finding.Severity severity, Template template) {

    Finding finding(String message, List<String> cells, @Nullable Integer section) {
        return new Finding(code, severity, message, cells, section, null, null);
    }

    Finding inSentence(String message, List<String> cells, Sentence sentence) {
        return new Finding(code, severity, message, cells, sentence.section(), sentence.text(), null);
    }

    Finding onChannel(String message, String channel) {
        return new Finding(code, severity, message, List.of(), null, null, channel);
    }

    /** On what waits in a place of a list; see {@code Unaccepted.place}. */
    Finding at(String message, @Nullable Integer section, @Nullable String channel, String place) {
        return new Finding(code, severity, message, List.of(), section, null, channel, null, place);
    }
}
