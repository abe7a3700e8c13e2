package org.nianbao.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;

/**
 * Content as a tree of maps, lists, strings and numbers and back: the shape in which stores keep it and over which its
 * hash is taken. Cells lie at {@code tables.<table>.<row>.<column>.number}, so that a store can add them up; a cell
 * nobody filled is absent. Reading ignores keys it does not know, so an older backend can read newer documents.
 */
public final class ContentTree {

    private ContentTree() {
    }

    public static Map<String, Object> write(Content content) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("edition", content.edition().key());
        tree.put("title", content.title());
        tree.put("preamble", blocks(content.preamble()));
        put(tree, "contact", content.contact() == null ? null : contact(content.contact()));
        var sections = new LinkedHashMap<String, Object>();
        content.sections().stream().filter(section -> !section.blocks().isEmpty())
                .forEach(section -> sections.put(String.valueOf(section.number()), blocks(section.blocks())));
        tree.put("sections", sections);
        tree.put("tables", tables(content));
        tree.put("channels", content.channels().stream().map(ContentTree::channel).toList());
        tree.put("problems", content.problems().stream()
                .map(problem -> inOrder("id", problem.id(), "text", problem.text())).toList());
        tree.put("measures", content.measures().stream().map(ContentTree::measure).toList());
        return tree;
    }

    public static Content read(Map<String, Object> tree, Editions editions) {
        var edition = editions.byKey(text(tree, "edition"));
        var prose = new HashMap<Integer, List<Block>>();
        map(tree, "sections").forEach((number, blocks) -> prose.put(Integer.valueOf(number), readBlocks(list(blocks))));
        var problems = maps(tree, "problems").stream().map(p -> new Problem(text(p, "id"), text(p, "text"))).toList();
        var byId = problems.stream().collect(Collectors.toMap(Problem::id, Function.identity()));
        return Content.of(edition, text(tree, "title"), readBlocks(list(tree.get("preamble"))),
                tree.get("contact") == null ? null : readContact(map(tree, "contact")), prose,
                readCells(map(tree, "tables"), edition),
                maps(tree, "channels").stream().map(ContentTree::readChannel).toList(), problems,
                maps(tree, "measures").stream().map(measure -> readMeasure(measure, byId)).toList());
    }

    private static List<Map<String, Object>> blocks(List<Block> blocks) {
        return blocks.stream().map(block -> {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("kind", block.kind().name());
            put(tree, "level", block.level());
            tree.put("text", block.text());
            return (Map<String, Object>) tree;
        }).toList();
    }

    private static List<Block> readBlocks(List<Map<String, Object>> blocks) {
        return blocks.stream().map(tree -> new Block(Block.Kind.valueOf(text(tree, "kind")),
                integer(tree, "level"), text(tree, "text"))).toList();
    }

    private static Map<String, Object> contact(Contact contact) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "address", contact.address());
        put(tree, "postcode", contact.postcode());
        put(tree, "phone", contact.phone());
        put(tree, "fax", contact.fax());
        put(tree, "email", contact.email());
        return tree;
    }

    private static Contact readContact(Map<String, Object> tree) {
        return new Contact(optional(tree, "address"), optional(tree, "postcode"), optional(tree, "phone"),
                optional(tree, "fax"), optional(tree, "email"));
    }

    private static Map<String, Object> tables(Content content) {
        var tables = new LinkedHashMap<String, Object>();
        for (var table : content.tables()) {
            var rows = new LinkedHashMap<String, Object>();
            for (var row : table.rows()) {
                var cells = new LinkedHashMap<String, Object>();
                for (int i = 0; i < row.cells().size(); i++) {
                    var cell = row.cells().get(i);
                    if (cell.kind() != Cell.Kind.BLANK || cell.note() != null) {
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
        put(tree, "number", cell.number() == null ? null : exact(cell.number()));
        if (cell.kind() == Cell.Kind.NOT_APPLICABLE) {
            tree.put("kind", cell.kind().name());
        }
        put(tree, "note", cell.note());
        return tree;
    }

    /** Whole numbers as such: a cell holds them without a point already. */
    private static Number exact(BigDecimal number) {
        return number.scale() <= 0 && number.precision() - number.scale() <= 18 ? number.longValueExact() : number;
    }

    private static Map<String, Cell> readCells(Map<String, Object> tables, Edition edition) {
        var cells = new HashMap<String, Cell>();
        for (var table : edition.tables()) {
            var rows = map(tables, table.key());
            for (var row : table.rows()) {
                var stored = map(rows, row.key());
                for (var column : table.columns()) {
                    if (stored.containsKey(column.key())) {
                        var ref = table.ref(row, column);
                        cells.put(ref, readCell(ref, map(stored, column.key())));
                    }
                }
            }
        }
        return cells;
    }

    private static Cell readCell(String ref, Map<String, Object> tree) {
        var number = tree.get("number") == null ? null : new BigDecimal(tree.get("number").toString());
        var kind = number != null ? Cell.Kind.NUMBER
                : tree.get("kind") == null ? Cell.Kind.BLANK : Cell.Kind.valueOf(text(tree, "kind"));
        return new Cell(ref, kind, number, false, optional(tree, "note"));
    }

    private static Map<String, Object> channel(Channel channel) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", channel.id());
        tree.put("name", channel.name());
        tree.put("kinds", channel.kinds().stream().map(Enum::name).toList());
        put(tree, "items", channel.items());
        put(tree, "previousItems", channel.previousItems());
        tree.put("categories", channel.categories().stream()
                .map(category -> inOrder("name", category.name(), "items", category.items())).toList());
        return tree;
    }

    private static Channel readChannel(Map<String, Object> tree) {
        return new Channel(text(tree, "id"), text(tree, "name"),
                strings(tree, "kinds").stream().map(Channel.Kind::valueOf).toList(),
                integer(tree, "items"), integer(tree, "previousItems"),
                maps(tree, "categories").stream().map(category -> new Channel.Category(text(category, "name"),
                        ((Number) category.get("items")).intValue())).toList());
    }

    private static Map<String, Object> measure(Measure measure) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", measure.id());
        tree.put("text", measure.text());
        tree.put("problems", measure.problems().stream().map(Problem::id).toList());
        put(tree, "owner", measure.owner());
        put(tree, "due", measure.due() == null ? null : measure.due().toString());
        tree.put("status", measure.status().name());
        tree.put("followUps", measure.followUps().stream().map(followUp -> inOrder("year", followUp.year(),
                "status", followUp.status().name(), "note", followUp.note())).toList());
        return tree;
    }

    private static Measure readMeasure(Map<String, Object> tree, Map<String, Problem> problems) {
        var due = optional(tree, "due");
        return new Measure(text(tree, "id"), text(tree, "text"),
                strings(tree, "problems").stream().filter(problems::containsKey).map(problems::get).toList(),
                optional(tree, "owner"), due == null ? null : LocalDate.parse(due),
                Measure.Status.valueOf(text(tree, "status")),
                maps(tree, "followUps").stream().map(followUp -> new Measure.FollowUp(
                        ((Number) followUp.get("year")).intValue(),
                        Measure.Status.valueOf(text(followUp, "status")), text(followUp, "note"))).toList());
    }

    /** Map.of iterates in another order after each start of the machine, and a hash is taken over this. */
    private static Map<String, Object> inOrder(Object... keysAndValues) {
        var tree = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tree.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }

    private static String text(Map<String, Object> tree, String key) {
        var value = tree.get(key);
        if (value == null) {
            throw new IllegalArgumentException("存储的内容缺少“" + key + "”。");
        }
        return (String) value;
    }

    private static @Nullable String optional(Map<String, Object> tree, String key) {
        return (String) tree.get(key);
    }

    private static @Nullable Integer integer(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof Number number ? number.intValue() : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<Map<String, Object>> maps(Map<String, Object> tree, String key) {
        return list(tree.get(key));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> tree, String key) {
        return tree.get(key) == null ? List.of() : (List<String>) tree.get(key);
    }
}
