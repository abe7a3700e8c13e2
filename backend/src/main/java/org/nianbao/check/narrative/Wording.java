package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.form.Edition;

/**
 * Words that have no place in a report.
 *
 * @param found   a pattern of them
 * @param unless  a pattern of sentences in which they do have a place
 * @param message what is said of them; %1$s is where, %2$s the words
 */
@JsonTypeName("wording")
record Wording(Pattern found, Pattern unless, String message) implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var findings = new ArrayList<Finding>();
            for (var sentence : reading.sentences()) {
                var matcher = found.matcher(sentence.text());
                if (matcher.find() && !unless.matcher(sentence.text()).find()) {
                    findings.add(rule.inSentence(
                            message.formatted(Place.named(sentence.section()), matcher.group()),
                            List.of(),
                            sentence,
                            matcher.group()));
                }
            }
            return Result.of(rule, !reading.sentences().isEmpty(), findings);
        });
    }
}
