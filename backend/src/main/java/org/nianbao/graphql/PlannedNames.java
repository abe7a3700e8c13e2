package org.nianbao.graphql;

import java.util.List;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The names of the fields of a part of an answer, in their order, and ready to be written. */
record PlannedNames(List<String> names, SerializableString[] written) {

    PlannedNames(List<String> names) {
        this(List.copyOf(names), names.stream().map(SerializedString::new).toArray(SerializableString[]::new));
    }
}
