package org.nianbao.content;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of content that take an argument; all others are the records' own. */
@Controller
class ContentController {

    @SchemaMapping
    @Nullable
    Section section(Content content, @Argument int number) {
        return content.section(number);
    }

    @SchemaMapping
    @Nullable
    Table table(Content content, @Argument String key) {
        return content.table(key);
    }

    @SchemaMapping
    @Nullable
    Cell cell(Content content, @Argument String ref) {
        return content.cell(ref);
    }

    @SchemaMapping
    @Nullable
    Row row(Table table, @Argument String key) {
        return table.row(key);
    }
}
