package org.nianbao.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can be told something; known to the room that knows who was here. */
public interface Addressees {

    /** @param person by identity */
    @Nullable
    Addressee find(String person);

    /** Everybody who was here of an agency. */
    List<Addressee> of(String agency);
}
