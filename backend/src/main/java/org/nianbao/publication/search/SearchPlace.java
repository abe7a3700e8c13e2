package org.nianbao.publication.search;

import java.util.Locale;
import java.util.regex.Pattern;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.ReportId;

/** Where a publication stands in the order of a search: latest year first, then by agency. As texts they sort the same. */
record SearchPlace(int year, String agency) {

    private static final int LAST = 9999;
    /** Behind every agency's code. */
    private static final String END = "\uFFFF";
    /** Between a place and all behind it. */
    private static final String NEXT = "\u0001";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}) (.+)");

    /**
     * A stretch of places, as texts.
     *
     * @param from   the first that belongs to it
     * @param before the first behind it
     */
    record Stretch(String from, String before) {

        static final Stretch ALL = new Stretch("", END);

        static Stretch of(int year) {
            return new Stretch(written(year), written(year) + END);
        }

        /** Those of a year from one agency's to another's. */
        static Stretch of(int year, String from, String to) {
            return new Stretch(new SearchPlace(year, from).toString(), new SearchPlace(year, to).toString() + NEXT);
        }

        /** @param place empty for all of it */
        Stretch behind(String place) {
            return place.isEmpty() || place.compareTo(from) < 0 ? this : new Stretch(place + NEXT, before);
        }

        boolean isEmpty() {
            return from.compareTo(before) >= 0;
        }
    }

    static SearchPlace of(ReportId report) {
        return new SearchPlace(report.year(), report.agency());
    }

    static SearchPlace parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
        return new SearchPlace(LAST - Integer.parseInt(parts.group(1)), parts.group(2));
    }

    private static String written(int year) {
        return String.format(Locale.ROOT, "%04d", LAST - year);
    }

    ReportId report() {
        return new ReportId(agency, year);
    }

    @Override
    public String toString() {
        return written(year) + " " + agency;
    }
}
