package org.nianbao.check;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;

/** The report published for the year before, as far as it is known: so much a comparison with it can claim. */
public sealed interface LastYear {

    /** @param corrected whether it was corrected after it was first published: a report begun before has the old figures */
    record Known(Content content, boolean corrected) implements LastYear {}

    /**
     * The agency was formed or merged since: what was published may be another body's figures.
     *
     * @param content what was published under its code or by the one it follows, or the figures of several added up
     * @param how     what happened, as part of a sentence
     */
    record Reorganised(Content content, String how) implements LastYear {

        public Reorganised(Content content) {
            this(content, "本机关在此期间有过组建、合并或更名");
        }
    }

    /** Nothing published for the year before is in the system. */
    record Unknown() implements LastYear {}

    /** What was published; null when that is not in the system. */
    default @Nullable Content published() {
        return switch (this) {
            case Known known -> known.content();
            case Reorganised reorganised -> reorganised.content();
            case Unknown unknown -> null;
        };
    }

    /** Why its figures may differ from this year's opening ones without anybody's fault; null when nothing excuses it. */
    default @Nullable String excuse() {
        return switch (this) {
            case Known known -> known.corrected() ? "上年报告发布后更正过" : null;
            case Reorganised reorganised -> reorganised.how();
            case Unknown unknown -> null;
        };
    }
}
