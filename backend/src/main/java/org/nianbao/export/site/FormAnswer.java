package org.nianbao.export.site;

import org.nianbao.export.File;
import org.springframework.http.HttpStatus;

/** What comes of a form that was sent. */
sealed interface FormAnswer {

    /**
     * A page; with another status than 200, it says why it shows no more.
     *
     * @param cost what finding it took, in the units in which a query is weighed; 0 for one that was kept
     */
    record Shown(HttpStatus status, File page, long cost) implements FormAnswer {}

    /** What was asked for has an address of its own, which says the same whoever opens it, with script or without. */
    record Elsewhere(String address) implements FormAnswer {}
}
