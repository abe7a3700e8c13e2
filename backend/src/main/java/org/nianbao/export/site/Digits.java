package org.nianbao.export.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as the web app writes them for people to read; files keep theirs plain. */
final class Digits {

    private Digits() {}

    /** With every digit it was given: 3,985,758.25. */
    static String figure(BigDecimal number) {
        return format("#,##0.###############").format(number);
    }

    /** A share of a whole: 0.714 as 71.4%. */
    static String share(BigDecimal share) {
        return format("#,##0.0%").format(share);
    }

    /** A rate of change: 0.714 as +71.4%. */
    static String rate(BigDecimal rate) {
        boolean grows = rate.setScale(3, RoundingMode.HALF_UP).signum() > 0;
        return (grows ? "+" : "") + share(rate);
    }

    private static DecimalFormat format(String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
