package org.nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
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

    /** @param facts what the message rests on besides the place: see {@link Finding} */
    public Finding finding(String message, List<String> cells, @Nullable Integer section, Object... facts) {
        return found(message, cells, section, null, null, facts);
    }

    public Finding inSentence(String message, List<String> cells, Sentence sentence, Object... facts) {
        var finding = found(message, cells, sentence.section(), sentence.text(), null, facts);
        return sentence.section() == null ? finding.in("preamble") : finding;
    }

    public Finding onChannel(String message, String channel, Object... facts) {
        return found(message, List.of(), null, null, channel, facts);
    }

    private Finding found(
            String message,
            List<String> cells,
            @Nullable Integer section,
            @Nullable String excerpt,
            @Nullable String channel,
            Object... facts) {
        return new Finding(
                code,
                severity,
                message,
                cells,
                section,
                excerpt,
                channel,
                null,
                null,
                false,
                Stream.of(facts).map(Rule::plain).toList(),
                null);
    }

    private static String plain(Object fact) {
        return fact instanceof BigDecimal number ? Reading.plain(number) : String.valueOf(fact);
    }

    /** On what waits in a place of a list; see {@code Unaccepted.place}. */
    public Finding at(String message, @Nullable Integer section, @Nullable String channel, String place) {
        return new Finding(
                code, severity, message, List.of(), section, null, channel, null, place, false, List.of(), null);
    }
}
