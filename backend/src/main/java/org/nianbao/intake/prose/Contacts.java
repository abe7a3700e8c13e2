package org.nianbao.intake.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Contact;

/** Finds in prose where a reader may ask about the report. */
public final class Contacts {

    private static final String NUMBERS = "([（(]?\\d[\\d ()（）\\-－—–]{4,24}\\d(?:[、/][\\d \\-－—–]{5,24}\\d){0,3})";
    private static final Pattern ADDRESS = Pattern.compile("(?<!邮箱|邮件|网站|网络|网页)地址[：: ]{1,2}"
            + "((?:[^，,；;。）)（(：:\\n]|[（(][^）)\\n]{0,30}[）)]){2,60}?)"
            + "(?=[，,；;。）)\\n]|$|邮编|邮政编码|联系电话|电话|传真|电子邮箱|邮箱)");
    private static final Pattern POSTCODE = Pattern.compile("(?:邮编|邮政编码)[：: ]{0,2}(\\d{6})(?!\\d)");
    private static final Pattern PHONE = Pattern.compile("电话(?:号码)?[：: ]{0,2}" + NUMBERS);
    private static final Pattern FAX = Pattern.compile("传真(?:号码)?[：: ]{0,2}" + NUMBERS);
    /** One line for both: 电话/传真, 电话（传真）, 电话及传真. */
    private static final Pattern BOTH =
            Pattern.compile("(?:电话|传真)(?:号码)? ?(?:[/／、及和兼]|[（(]) ?(?:传真|电话)(?:号码)?[）)]?[：: ]{0,2}" + NUMBERS);

    private static final Pattern EMAIL =
            Pattern.compile("(?:邮箱|邮件|(?i:e-?mail))(?:地址)?[：: ]{0,2}([A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{3,100})");

    /** Letters searched; more than the longest preamble has. */
    private static final int LONGEST = 20_000;

    private Contacts() {}

    /** The contact those paragraphs state; null when they state none. */
    public static @Nullable Contact in(List<String> paragraphs) {
        var all = String.join("\n", paragraphs);
        var text = all.substring(0, Math.min(all.length(), LONGEST));
        var both = number(BOTH, text);
        var pair = both == null ? null : both.split("[/、]", 2);
        var phone = pair == null ? number(PHONE, text) : pair[0];
        var fax = pair == null ? number(FAX, text) : pair[pair.length - 1];
        var contact = new Contact(first(ADDRESS, text), first(POSTCODE, text), phone, fax, first(EMAIL, text));
        return contact.equals(new Contact(null, null, null, null, null)) ? null : contact;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : null;
    }

    private static @Nullable String number(Pattern pattern, String text) {
        var found = first(pattern, text);
        return found == null ? null : found.replace(" ", "").replaceAll("[－—–]", "-");
    }
}
