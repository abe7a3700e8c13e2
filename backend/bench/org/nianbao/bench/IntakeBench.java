package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.form.Editions;
import org.nianbao.form.TableForm;
import org.nianbao.intake.MadeFiles;
import org.nianbao.intake.Measure;
import org.nianbao.intake.Measure.Expected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How rightly files are read that lie beside the project, held against {@code bench/expected.json}: per file and in
 * sum; then two dozen made ones of each kind that only offices have. With the argument {@code -v}, or CORPUS_FAULTS set, it says of each file what is wrong.
 */
public final class IntakeBench {

    private static final Path BESIDE = Path.of("../../shared/corpus");
    private static final Path EXPECTED = Path.of("bench/expected.json");
    private static final Editions EDITIONS = Editions.load();

    private IntakeBench() {}

    static void main(String... arguments) throws IOException {
        boolean verbose = List.of(arguments).contains("-v") || System.getenv("CORPUS_FAULTS") != null;
        var corpus = Path.of(List.of(arguments).stream()
                .filter(argument -> !argument.equals("-v"))
                .findFirst()
                .orElse(BESIDE.toString()));
        var expectations = JsonMapper.builder().build().readTree(Files.readString(EXPECTED));
        System.out.println(Measure.head());
        var sum = Measure.NOTHING;
        for (var entry : expectations.properties()) {
            var file = corpus.resolve(entry.getKey());
            if (!Files.isReadable(file)) {
                continue;
            }
            var expected = expected(entry.getValue(), corpus);
            Measure measure;
            try {
                measure = Measure.of(Files.readAllBytes(file), EDITIONS, expected);
            } catch (UnreadableFile refused) {
                int numbers = expected.cells().size();
                measure = new Measure(
                        numbers,
                        0,
                        0,
                        0,
                        numbers,
                        0,
                        0,
                        0,
                        expected.facts().size(),
                        0,
                        List.of("refused: " + refused.getMessage()));
            }
            System.out.println(measure.line(file.getFileName().toString()));
            if (verbose) {
                measure.faults().forEach(fault -> System.out.println("      " + fault));
            }
            sum = sum.and(measure);
        }
        System.out.println(sum.line("in sum"));
        for (var kind : MadeFiles.kinds()) {
            System.out.println(MadeFiles.measured(kind).line("made: 24 " + kind));
            if (verbose) {
                MadeFiles.faults(kind).forEach(fault -> System.out.println("      " + fault));
            }
        }
    }

    private static Expected expected(JsonNode node, Path corpus) throws IOException {
        var cells = new TreeMap<String, String>();
        var facts = new TreeMap<String, String>();
        var doubted = new HashSet<String>();
        var form = EDITIONS.byKey(node.path("form").asString("2021"));
        if (node.has("like")) {
            var file = corpus.resolve(node.get("like").asString());
            var like = JsonMapper.builder().build().readTree(Files.readString(file));
            like.get("cells")
                    .properties()
                    .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
            facts.putAll(Map.of(
                    "agencyName",
                    like.get("agencyName").asString(),
                    "year",
                    like.get("year").asString(),
                    "edition",
                    like.get("edition").asString(),
                    "problems",
                    like.get("problems").asString(),
                    "measures",
                    like.get("measures").asString()));
            facts.put(
                    "channels",
                    String.join(
                            " ",
                            like.get("channels")
                                    .valueStream()
                                    .map(channel -> channel.get(0).asString() + ":"
                                            + channel.get(1).asString())
                                    .toList()));
            like.get("contact")
                    .properties()
                    .forEach(part -> facts.put(
                            "contact." + part.getKey(), part.getValue().asString()));
        }
        node.path("rows").properties().forEach(row -> {
            var refs = refs(form.table(row.getKey().split("\\.")[0]), row.getKey());
            var figures = row.getValue().asString().split(" ");
            if (figures.length != refs.size()) {
                throw new IllegalArgumentException(row + " does not have " + refs.size() + " columns");
            }
            for (int i = 0; i < figures.length; i++) {
                cells.put(refs.get(i), figures[i]);
            }
        });
        node.path("facts").properties().forEach(fact -> {
            if (fact.getValue().isNull()) {
                facts.remove(fact.getKey());
            } else {
                facts.put(fact.getKey(), fact.getValue().asString());
            }
        });
        node.path("doubted").valueStream().forEach(ref -> doubted.add(ref.asString()));
        return new Expected(cells, doubted, facts);
    }

    private static List<String> refs(TableForm table, String row) {
        return table.columns().stream().map(column -> row + "." + column.key()).toList();
    }
}
