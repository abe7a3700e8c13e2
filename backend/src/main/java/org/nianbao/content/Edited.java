package org.nianbao.content;

import java.util.List;

/** The result of a change: new content, or every part of the change that cannot be taken. */
public sealed interface Edited {

    record Accepted(Content content) implements Edited {}

    /** Nothing was changed. */
    record Invalid(List<InvalidPart> problems) implements Edited {}
}
