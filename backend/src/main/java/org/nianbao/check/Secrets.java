package org.nianbao.check;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nianbao.form.Edition;

/**
 * What a published text should not carry unless somebody has looked at it: identity numbers (with a valid check digit),
 * mobile numbers, marks of secrecy. It reports and deletes nothing. The preamble is left out: it states the agency's own
 * contact.
 */
@JsonTypeName("secrets")
record Secrets() implements Template {

    private record Kind(String name, Pattern pattern, Predicate<String> real, boolean masked) {
    }

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int SHOWN = 4;

    private static final List<Kind> KINDS = List.of(
            new Kind("身份证号码", Pattern.compile("(?<![\\dA-Za-z])[1-9]\\d{5}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])"
                    + "(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)"), Secrets::isIdentityNumber, true),
            new Kind("手机号码", Pattern.compile("(?<![\\d-])1[3-9]\\d{9}(?!\\d)"), number -> true, true),
            new Kind("密级标志", Pattern.compile("(?:绝密|机密|秘密)\\s*[★☆]|密级\\s*[：:]\\s*(?:绝密|机密|秘密)|^(?:绝密|机密|秘密)。?$"
                    + "|内部(?:资料|文件)[，,、 ]*(?:注意保存|不得外传|请勿外传)"), mark -> true, false));

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var findings = new ArrayList<Finding>();
            var prose = reading.sentences().stream().filter(sentence -> sentence.section() != null).toList();
            prose.forEach(sentence -> KINDS.forEach(kind -> {
                var matcher = kind.pattern().matcher(sentence.text());
                while (matcher.find()) {
                    if (kind.real().test(matcher.group())) {
                        findings.add(rule.inSentence(Place.named(sentence.section()) + "有疑似" + kind.name() + "“"
                                + shown(kind, matcher.group()) + "”。请由保密审查人员核对，不宜公开的请删去。", List.of(), sentence));
                    }
                }
            }));
            return Result.of(rule, !prose.isEmpty(), findings);
        });
    }

    /** A number is not repeated in full where more people may read it. */
    private static String shown(Kind kind, String text) {
        return kind.masked() ? text.substring(0, 3) + "…" + text.substring(text.length() - SHOWN) : text;
    }

    /** GB 11643: the last digit is worked out from the seventeen before it. */
    private static boolean isIdentityNumber(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == Character.toUpperCase(number.charAt(WEIGHTS.length));
    }
}
