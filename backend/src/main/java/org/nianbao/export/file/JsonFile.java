package org.nianbao.export.file;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Channel;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.content.Problem;
import org.nianbao.content.Row;
import org.nianbao.content.Section;
import org.nianbao.content.Table;
import org.nianbao.form.ColumnForm;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A publication as GraphQL answers it: the same names, kinds and nulls, so that a reader of the one can read the other. */
public final class JsonFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonFile() {}

    public static byte[] of(Paper paper) {
        return JSON.writeValueAsBytes(publication(paper));
    }

    private static Map<String, Object> publication(Paper paper) {
        var publication = paper.publication();
        return tree(
                "id",
                publication.id().toString(),
                "agency",
                tree(
                        "code",
                        paper.agency().code(),
                        "name",
                        paper.agency().name(),
                        "kind",
                        paper.agency().kind()),
                "year",
                paper.year(),
                "number",
                paper.number(),
                "indexNumber",
                publication.indexNumber(),
                "publishedAt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        publication.publishedAt().atZone(ChinaTime.ZONE)),
                "correctionNote",
                publication.correctionNote(),
                "withdrawn",
                publication.withdrawn(),
                "withdrawalReason",
                publication.withdrawalReason(),
                "content",
                content(paper.content()));
    }

    private static Map<String, Object> content(Content content) {
        return tree(
                "title",
                content.title(),
                "preamble",
                list(content.preamble(), JsonFile::block),
                "contact",
                content.contact() == null ? null : contact(content.contact()),
                "sections",
                list(content.sections(), JsonFile::section),
                "channels",
                list(content.channels(), JsonFile::channel),
                "problems",
                list(content.problems(), JsonFile::problem),
                "measures",
                list(content.measures(), JsonFile::measure),
                "pastMeasures",
                list(content.pastMeasures(), JsonFile::pastMeasure));
    }

    private static Map<String, Object> pastMeasure(PastMeasure past) {
        return tree(
                "measure",
                past.measure(),
                "year",
                past.year(),
                "text",
                past.text(),
                "owner",
                past.owner(),
                "due",
                past.due() == null ? null : past.due().toString(),
                "status",
                past.status(),
                "note",
                past.note());
    }

    private static Map<String, Object> contact(Contact contact) {
        return tree(
                "address",
                contact.address(),
                "postcode",
                contact.postcode(),
                "phone",
                contact.phone(),
                "fax",
                contact.fax(),
                "email",
                contact.email());
    }

    private static Map<String, Object> section(Section section) {
        return tree(
                "number",
                section.number(),
                "title",
                section.title(),
                "blocks",
                list(section.blocks(), JsonFile::block),
                "tables",
                list(section.tables(), JsonFile::table));
    }

    private static Map<String, Object> block(Block block) {
        return tree(
                "kind",
                block.kind(),
                "level",
                block.level(),
                "text",
                block.text(),
                "figures",
                list(
                        block.figures(),
                        figure -> tree("cell", figure.cell(), "start", figure.start(), "end", figure.end())));
    }

    private static Map<String, Object> table(Table table) {
        return tree(
                "key",
                table.key(),
                "title",
                table.title(),
                "columns",
                list(table.columns(), JsonFile::column),
                "rows",
                list(table.rows(), JsonFile::row));
    }

    private static Map<String, Object> column(ColumnForm column) {
        return tree(
                "key",
                column.key(),
                "label",
                column.label(),
                "group",
                column.group(),
                "groups",
                column.groups(),
                "unit",
                column.unit(),
                "decimals",
                column.decimals(),
                "signed",
                column.signed());
    }

    private static Map<String, Object> row(Row row) {
        return tree(
                "key",
                row.key(),
                "label",
                row.label(),
                "group",
                row.group(),
                "cells",
                list(row.cells(), JsonFile::cell));
    }

    private static Map<String, Object> cell(Cell cell) {
        return tree(
                "ref",
                cell.ref(),
                "kind",
                cell.kind(),
                "number",
                cell.number(),
                "computed",
                cell.computed(),
                "note",
                cell.note());
    }

    private static Map<String, Object> channel(Channel channel) {
        return tree(
                "id",
                channel.id(),
                "name",
                channel.name(),
                "kinds",
                channel.kinds(),
                "items",
                channel.items(),
                "previousItems",
                channel.previousItems(),
                "growth",
                channel.growth(),
                "categories",
                list(channel.categories(), category -> tree("name", category.name(), "items", category.items())));
    }

    private static Map<String, Object> problem(Problem problem) {
        return tree("id", problem.id(), "text", problem.text());
    }

    private static Map<String, Object> measure(Measure measure) {
        return tree(
                "id",
                measure.id(),
                "text",
                measure.text(),
                "problems",
                list(measure.problems(), JsonFile::problem),
                "owner",
                measure.owner(),
                "due",
                measure.due() == null ? null : measure.due().toString(),
                "status",
                measure.status(),
                "followUps",
                list(
                        measure.followUps(),
                        followUp ->
                                tree("year", followUp.year(), "status", followUp.status(), "note", followUp.note())));
    }

    private static <T> List<Map<String, Object>> list(List<T> parts, Function<T, Map<String, Object>> write) {
        return parts.stream().map(write).toList();
    }

    /** @param entries name, value, name, value…; a null stays a null */
    private static Map<String, Object> tree(@Nullable Object... entries) {
        var tree = new LinkedHashMap<String, Object>();
        for (int i = 0; i < entries.length; i += 2) {
            tree.put(String.valueOf(entries[i]), entries[i + 1]);
        }
        return tree;
    }
}
