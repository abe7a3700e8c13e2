package org.nianbao.store;

import java.util.List;

/**
 * One numbered step that brings stored documents of an earlier form to the present one. It looks for what is still in an
 * earlier form and never whether it has run before, so it may be interrupted and repeated at any point, and finds what a
 * release before this one, running beside it during an upgrade, has written since.
 *
 * <p>That release goes on reading what this one writes. So a form only adds to the one before it, and whoever reads a
 * document copes with either; what nobody reads any more is taken away by a later release's migration.
 */
public interface Migration {

    /** Its place in the order, for ever: 1 for the first. No two have the same. */
    int number();

    /** What it changes, in a sentence for whoever runs the server. */
    String what();

    /** The ids of the documents that are still in an earlier form; an index answers it where there are many. */
    List<String> outdated();

    /** Brings one of them to the present form; nothing where it is already, or is no longer there. */
    void bring(String id);
}
