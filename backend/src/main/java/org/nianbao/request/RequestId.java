package org.nianbao.request;

import java.util.regex.Pattern;

/**
 * 登记编号: a request's number in its agency's register, without gaps within a year.
 *
 * @param year   of the day it arrived
 * @param serial 1 for the first of the year
 */
public record RequestId(String agency, int year, int serial) {

    private static final Pattern FORM = Pattern.compile("(.+):(\\d{4}):(\\d{1,6})");

    public RequestId {
        if (agency.isBlank() || year < 2008 || year > 9999 || serial < 1 || serial > 999_999) {
            throw new IllegalArgumentException("“%s:%d:%d”不是登记编号。".formatted(agency, year, serial));
        }
    }

    public static RequestId parse(String id) {
        var parts = FORM.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("“" + id + "”不是登记编号。");
        }
        return new RequestId(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** As it stands on letters and receipts: 〔2026〕12号. */
    public String shown() {
        return "〔" + year + "〕" + serial + "号";
    }

    @Override
    public String toString() {
        return agency + ":" + year + ":" + serial;
    }
}
