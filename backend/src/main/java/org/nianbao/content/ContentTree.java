package org.nianbao.content;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;

/**
 * Content as a tree of maps, lists, strings and numbers and back: the shape in which stores keep it and over which its
 * hash is taken. Cells lie at {@code tables.<table>.<row>.<column>.number}, so that a store can add them up; a cell
 * nobody filled is absent, and so are past measures, entries that were not accepted and a compilation where there are none,
 * so that the hash of an older report stays the same. Reading ignores keys it does not know, so an older backend can read newer documents.
 */
public final class ContentTree {

    private ContentTree() {}

    public static Map<String, Object> write(Content content) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("edition", content.edition().key());
        tree.put("title", content.title());
        tree.put("preamble", BlockTree.write(content.preamble()));
        Tree.put(tree, "contact", content.contact() == null ? null : contact(content.contact()));
        var sections = new LinkedHashMap<String, Object>();
        content.sections().stream()
                .filter(section -> !section.blocks().isEmpty())
                .forEach(section -> sections.put(String.valueOf(section.number()), BlockTree.write(section.blocks())));
        tree.put("sections", sections);
        tree.put("tables", tables(content));
        tree.put(
                "channels",
                content.channels().stream().map(ContentTree::writeChannel).toList());
        tree.put(
                "problems",
                content.problems().stream()
                        .map(problem -> Tree.inOrder("id", problem.id(), "text", problem.text()))
                        .toList());
        tree.put("measures", content.measures().stream().map(MeasureTree::write).toList());
        if (!content.pastMeasures().isEmpty()) {
            tree.put(
                    "pastMeasures",
                    content.pastMeasures().stream().map(MeasureTree::writePast).toList());
        }
        if (!content.unaccepted().isEmpty()) {
            tree.put(
                    "unaccepted",
                    content.unaccepted().stream()
                            .map(one -> Tree.inOrder("place", one.place(), "text", one.text()))
                            .toList());
        }
        if (content.compilation() != null) {
            tree.put("compilation", CompilationTree.write(content.compilation()));
        }
        return tree;
    }

    public static Content read(Map<String, Object> tree, Editions editions) {
        var edition = editions.byKey(Tree.text(tree, "edition"));
        var prose = new HashMap<Integer, List<Block>>();
        Tree.map(tree, "sections")
                .forEach((number, blocks) -> prose.put(Integer.valueOf(number), BlockTree.read(Tree.list(blocks))));
        var problems = Tree.maps(tree, "problems").stream()
                .map(problem -> new Problem(Tree.text(problem, "id"), Tree.text(problem, "text")))
                .toList();
        var byId = problems.stream().collect(Collectors.toMap(Problem::id, Function.identity()));
        return Content.of(
                        edition,
                        Tree.text(tree, "title"),
                        BlockTree.read(Tree.list(tree.get("preamble"))),
                        tree.get("contact") == null ? null : readContact(Tree.map(tree, "contact")),
                        prose,
                        cells(Tree.map(tree, "tables"), edition),
                        Tree.maps(tree, "channels").stream()
                                .map(ContentTree::readChannel)
                                .toList(),
                        problems,
                        Tree.maps(tree, "measures").stream()
                                .map(measure -> MeasureTree.read(measure, byId))
                                .toList())
                .withPastMeasures(readPastMeasures(tree))
                .withUnaccepted(Tree.maps(tree, "unaccepted").stream()
                        .map(one -> new Unaccepted(Tree.text(one, "place"), Tree.text(one, "text")))
                        .toList())
                .withCompilation(
                        tree.containsKey("compilation") ? CompilationTree.read(Tree.map(tree, "compilation")) : null);
    }

    /** Of a tree of which a store fetched nothing else. */
    public static List<PastMeasure> readPastMeasures(Map<String, Object> tree) {
        return Tree.maps(tree, "pastMeasures").stream()
                .map(MeasureTree::readPast)
                .toList();
    }

    private static Map<String, Object> contact(Contact contact) {
        var tree = new LinkedHashMap<String, Object>();
        Tree.put(tree, "address", contact.address());
        Tree.put(tree, "postcode", contact.postcode());
        Tree.put(tree, "phone", contact.phone());
        Tree.put(tree, "fax", contact.fax());
        Tree.put(tree, "email", contact.email());
        return tree;
    }

    private static Contact readContact(Map<String, Object> tree) {
        return new Contact(
                Tree.optional(tree, "address"),
                Tree.optional(tree, "postcode"),
                Tree.optional(tree, "phone"),
                Tree.optional(tree, "fax"),
                Tree.optional(tree, "email"));
    }

    private static Map<String, Object> tables(Content content) {
        var tables = new LinkedHashMap<String, Object>();
        for (var table : content.tables()) {
            var rows = new LinkedHashMap<String, Object>();
            for (var row : table.rows()) {
                var cells = new LinkedHashMap<String, Object>();
                for (int i = 0; i < row.cells().size(); i++) {
                    var cell = row.cells().get(i);
                    if (cell.kind() != CellKind.BLANK || cell.note() != null) {
                        cells.put(table.columns().get(i).key(), cell(cell));
                    }
                }
                if (!cells.isEmpty()) {
                    rows.put(row.key(), cells);
                }
            }
            tables.put(table.key(), rows);
        }
        return tables;
    }

    private static Map<String, Object> cell(Cell cell) {
        var tree = new LinkedHashMap<String, Object>();
        Tree.put(tree, "number", cell.number() == null ? null : exact(cell.number()));
        if (cell.kind() == CellKind.NOT_APPLICABLE) {
            tree.put("kind", cell.kind().name());
        }
        Tree.put(tree, "note", cell.note());
        return tree;
    }

    /** Whole numbers as such: a cell holds them without a point already. */
    private static Number exact(BigDecimal number) {
        return number.scale() <= 0 && number.precision() - number.scale() <= 18 ? number.longValueExact() : number;
    }

    private static Map<String, Cell> cells(Map<String, Object> tables, Edition edition) {
        var cells = new HashMap<String, Cell>();
        for (var table : edition.tables()) {
            var rows = Tree.map(tables, table.key());
            for (var row : table.rows()) {
                var stored = Tree.map(rows, row.key());
                for (var column : table.columns()) {
                    if (stored.containsKey(column.key())) {
                        var ref = table.ref(row, column);
                        cells.put(ref, readCell(ref, Tree.map(stored, column.key())));
                    }
                }
            }
        }
        return cells;
    }

    private static Cell readCell(String ref, Map<String, Object> tree) {
        var number = tree.get("number") == null
                ? null
                : new BigDecimal(tree.get("number").toString());
        var kind = number != null
                ? CellKind.NUMBER
                : tree.get("kind") == null ? CellKind.BLANK : CellKind.valueOf(Tree.text(tree, "kind"));
        return new Cell(ref, kind, number, false, Tree.optional(tree, "note"));
    }

    /** One channel, for a store that keeps it apart from content. */
    public static Map<String, Object> writeChannel(Channel channel) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", channel.id());
        tree.put("name", channel.name());
        tree.put("kinds", channel.kinds().stream().map(Enum::name).toList());
        Tree.put(tree, "items", channel.items());
        Tree.put(tree, "previousItems", channel.previousItems());
        tree.put(
                "categories",
                channel.categories().stream()
                        .map(category -> Tree.inOrder("name", category.name(), "items", category.items()))
                        .toList());
        return tree;
    }

    public static Channel readChannel(Map<String, Object> tree) {
        return new Channel(
                Tree.text(tree, "id"),
                Tree.text(tree, "name"),
                Tree.strings(tree, "kinds").stream().map(ChannelKind::valueOf).toList(),
                Tree.integer(tree, "items"),
                Tree.integer(tree, "previousItems"),
                Tree.maps(tree, "categories").stream()
                        .map(category ->
                                new Channel.Category(Tree.text(category, "name"), Tree.number(category, "items")))
                        .toList());
    }
}
