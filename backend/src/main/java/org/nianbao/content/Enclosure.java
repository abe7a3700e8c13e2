package org.nianbao.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.Sha256;
import org.nianbao.form.Editions;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 随附内容: what a file of ours carries beside what it shows, so that it can be taken in again to the last figure. It
 * holds for exactly what the file showed when it was written; of a file that somebody has edited since, only what can be
 * seen counts.
 *
 * @param agency the name of the agency whose report it is
 */
public record Enclosure(String agency, int year, Content content) {

    private static final int FORM = 1;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @param shown what the file shows, a paragraph or a cell each, in order */
    public String write(List<String> shown) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("form", FORM);
        tree.put("agency", agency);
        tree.put("year", year);
        tree.put("shown", digest(shown));
        // Who adjusted a sum and on which paper is nobody's outside; taken in again, its figures are figures like
        // others.
        tree.put("content", ContentTree.write(content.withCompilation(null)));
        return JSON.writeValueAsString(tree);
    }

    /**
     * What a file carries; null when that is not of what the file shows, or is nothing that a person could have entered.
     *
     * @param text  as {@link #write} gave it, or whatever somebody put there
     * @param shown what the file shows now
     */
    public static @Nullable Enclosure read(String text, List<String> shown, Editions editions) {
        try {
            var tree = JSON.readValue(text, OBJECT);
            if (Tree.number(tree, "form") != FORM || !digest(shown).equals(tree.get("shown"))) {
                return null;
            }
            var content = ContentTree.read(Tree.map(tree, "content"), editions).withCompilation(null);
            return Limits.keeps(content)
                    ? new Enclosure(Tree.text(tree, "agency"), Tree.number(tree, "year"), content)
                    : null;
        } catch (RuntimeException e) {
            // The text comes from anybody: whatever is wrong with it, it is not ours.
            return null;
        }
    }

    /** Office programs break lines and set spaces as they like; that alone is no change. */
    private static String digest(List<String> shown) {
        var text = shown.stream()
                .map(line -> SPACE.matcher(line).replaceAll(" ").strip())
                .collect(Collectors.joining("\n"));
        return Sha256.of(text);
    }
}
