package org.nianbao.graphql;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * An object in an answer: the map the library would have made, which shares its names with all of its kind and writes
 * itself.
 */
final class PlannedAnswer extends AbstractMap<String, @Nullable Object> implements JacksonSerializable {

    private final PlannedNames names;
    private final @Nullable Object[] values;

    PlannedAnswer(PlannedNames names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return IntStream.range(0, values.length)
                        .<Entry<String, @Nullable Object>>mapToObj(
                                i -> new SimpleImmutableEntry<>(names.names().get(i), values[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
        json.writeStartObject(this, values.length);
        for (int i = 0; i < values.length; i++) {
            json.writeName(names.written()[i]);
            write(values[i], json, context);
        }
        json.writeEndObject();
    }

    private static void write(@Nullable Object value, JsonGenerator json, SerializationContext context) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Boolean yes -> json.writeBoolean(yes);
            case PlannedAnswer part -> part.serialize(json, context);
            case List<?> list -> {
                json.writeStartArray(list, list.size());
                for (var entry : list) {
                    write(entry, json, context);
                }
                json.writeEndArray();
            }
            default -> context.writeValue(json, value);
        }
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer type) {
        serialize(json, context);
    }
}
