package org.nianbao.content;

import java.util.List;

/**
 * 合并: a change that was made on an earlier state, as it has to be made on the state that is stored now.
 *
 * @param input      only what its author changed, and in prose and lists what others changed beside it
 * @param collisions the parts, named as {@link ContentInput#touched()} does, in which both changed the same block or entry
 *                   in different ways: while there are any, nothing must be saved, for one of them would be lost
 */
public record Merged(ContentInput input, List<String> collisions) {

    public Merged {
        collisions = List.copyOf(collisions);
    }
}
