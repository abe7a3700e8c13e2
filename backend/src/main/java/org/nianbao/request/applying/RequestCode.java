package org.nianbao.request.applying;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.nianbao.request.RequestId;

/**
 * 登记编号 and 查询码 as somebody typed them from a receipt. A number that cannot be one is that of no request, so that it is
 * looked for like any other.
 */
public record RequestCode(RequestId id, String code) {

    private static final Pattern NUMBER = Pattern.compile("(.{1,60}?)[-:](\\d{4})[-:]0*(\\d{1,6})");
    private static final RequestId NOBODYS = new RequestId("0", 2008, 1);
    private static final int LONGEST = 200;

    public static RequestCode typed(String number, String code) {
        return new RequestCode(id(number), code.length() > LONGEST ? "" : code);
    }

    private static RequestId id(String typed) {
        if (typed.length() > LONGEST) {
            return NOBODYS;
        }
        var parts = NUMBER.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("\\s", ""));
        try {
            return parts.matches()
                    ? new RequestId(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))
                    : NOBODYS;
        } catch (IllegalArgumentException e) {
            return NOBODYS;
        }
    }

    /** Not the code: it goes into logs. */
    @Override
    public String toString() {
        return id.toString();
    }
}
