package org.nianbao.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All editions of the form there are, oldest first, read once from the reviewed data: every file in {@code form}. */
public final class Editions {

    private static final String FOLDER = "form";
    private static final String ENDING = ".json";

    private final List<Edition> editions;

    private Editions(List<Edition> editions) {
        this.editions = editions;
    }

    /**
     * An edition holds until the next one begins, so that a new one is a new file and nothing else.
     *
     * @throws IllegalArgumentException with a sentence when two begin in the same year, none is there for the years
     *         before the others, or a file does not say what its edition consists of
     */
    public static Editions load() {
        var files = new LinkedHashMap<String, EditionFile>();
        for (var name : ClassPathFolder.names(FOLDER)) {
            if (name.endsWith(ENDING)) {
                var file = read(name);
                files.put(file.key(), file);
            }
        }
        return of(files);
    }

    static Editions of(Map<String, EditionFile> files) {
        var whole = files.keySet().stream()
                .map(key -> whole(key, files, new ArrayList<>()))
                .sorted(Comparator.comparing(EditionFile::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        var editions = new ArrayList<Edition>();
        for (int i = 0; i < whole.size(); i++) {
            var from = whole.get(i).from();
            if (i == 0 && from != null) {
                throw new IllegalArgumentException("缺少 " + from + " 年以前的格式版本：应有一个不写“from”的。");
            }
            var next = i + 1 < whole.size() ? whole.get(i + 1) : null;
            if (next != null && (next.from() == null || next.from().equals(from))) {
                throw new IllegalArgumentException("格式版本 " + whole.get(i).key() + " 和 " + next.key() + " 从同一年开始。");
            }
            editions.add(new Edition(whole.get(i), next == null ? null : next.from() - 1));
        }
        return new Editions(List.copyOf(editions));
    }

    private static EditionFile whole(String key, Map<String, EditionFile> files, List<String> derived) {
        var file = files.get(key);
        if (file == null) {
            throw new IllegalArgumentException("格式版本 " + derived.getLast() + " 所依据的格式版本“" + key + "”不存在。");
        }
        if (derived.contains(key)) {
            throw new IllegalArgumentException("格式版本 " + String.join("、", derived) + " 互为依据。");
        }
        derived.add(key);
        return file.as() == null ? file.byItself() : file.over(whole(file.as(), files, derived));
    }

    private static EditionFile read(String name) {
        // Absent decimals and signed mean 0 and false; a misspelt one must fail the start, not fall back to them.
        var json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = ClassPathFolder.open(FOLDER, name)) {
            var file = json.readValue(in, EditionFile.class);
            if (!name.equals(file.key() + ENDING)) {
                throw new IllegalArgumentException("文件 form/" + name + " 里的格式版本却叫“" + file.key() + "”。");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<Edition> stream() {
        return editions.stream();
    }

    /** 主要数字: what people ask for first by any edition, each cell once, as the newest has it and in its order. */
    public List<KeyFigure> keyFigures() {
        return List.copyOf(editions.reversed().stream()
                .flatMap(edition -> edition.keyFigures().stream())
                .collect(Collectors.toMap(
                        KeyFigure::cell, Function.identity(), (newer, older) -> newer, LinkedHashMap::new))
                .values());
    }

    /** The edition prescribed for a report year. */
    public Edition forYear(int year) {
        return editions.stream().filter(e -> e.covers(year)).findFirst().orElseThrow();
    }

    public Edition byKey(String key) {
        return editions.stream()
                .filter(e -> e.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有名为“" + key + "”的格式版本。"));
    }
}
