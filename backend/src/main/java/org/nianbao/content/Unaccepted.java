package org.nianbao.content;

import java.util.regex.Pattern;
import org.nianbao.form.Edition;

/**
 * 未采用的输入: what somebody typed where it cannot stand, e.g. 1万 in a cell that counts 件. It is no part of what the report
 * says; it is kept for the next one who opens the report, and for as long as it stands nobody may submit over it.
 *
 * @param place a cell's reference, or a field of a list by the id of its entry: {@code channels.c2.items},
 *              {@code channels.c2.categories.0.items}, {@code problems.p1.text}, {@code measures.m3.due}. An entry that is
 *              not in the list yet is too unfinished to be; its fields stand here until it is.
 * @param text  exactly as typed; empty where a text that has to be there was emptied
 */
public record Unaccepted(String place, String text) implements Comparable<Unaccepted> {

    private static final String ID = "[A-Za-z0-9_-]{1,40}";
    private static final Pattern FIELD = Pattern.compile("channels\\." + ID
            + "\\.(items|previousItems|categories\\.\\d{1,3}\\.(name|items))|problems\\." + ID
            + "\\.text|measures\\." + ID + "\\.(text|problems|owner|due|status)");

    static boolean isPlace(String place, Edition edition) {
        return edition.cell(place) != null || FIELD.matcher(place).matches();
    }

    /** The part of the content it stands in, as {@link ContentInput#touched()} names it. */
    public String part() {
        return partOf(place);
    }

    static String partOf(String place) {
        return FIELD.matcher(place).matches() ? place.substring(0, place.indexOf('.')) : place;
    }

    /** Of a field of a list: the id of its entry. */
    public String entry() {
        return place.split("\\.")[1];
    }

    /** Of a field of a list: what it is called in its entry, e.g. {@code items}. */
    public String field() {
        return place.split("\\.", 3)[2];
    }

    @Override
    public int compareTo(Unaccepted other) {
        return place.compareTo(other.place);
    }
}
