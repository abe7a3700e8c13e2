package org.nianbao.request.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The wording of every kind of letter and of every ground, as it comes with the product or with an agency's own over it. */
public final class LetterTemplates {

    private static final String FOLDER = "/letter/";
    private static final List<String> FILES =
            List.of("notices.json", "consultations.json", "replies.json", "sheets.json");
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * How a reply says that an item is answered on a ground.
     *
     * @param text        with {asked}, {reason}, {support}, {form} and {you}
     * @param unsupported where there is no support; null where there always is, or never
     */
    private record GroundWording(String text, @Nullable String unsupported) {}

    private record LetterEntry(
            LetterKind kind,
            String title,
            @Nullable List<LetterTemplate.LetterWording> paragraphs,
            @Nullable List<Letter.LetterLine> lines) {
        LetterTemplate template() {
            return new LetterTemplate(
                    kind, title, paragraphs == null ? List.of() : paragraphs, lines == null ? List.of() : lines);
        }
    }

    private final Map<LetterKind, LetterTemplate> templates;
    private final Map<Ground, GroundWording> grounds;

    private LetterTemplates(Map<LetterKind, LetterTemplate> templates, Map<Ground, GroundWording> grounds) {
        this.templates = templates;
        this.grounds = grounds;
    }

    /** As they come with the product. */
    public static LetterTemplates load() {
        var templates = new EnumMap<LetterKind, LetterTemplate>(LetterKind.class);
        FILES.stream()
                .flatMap(file -> read(file, new TypeReference<List<LetterEntry>>() {}).stream())
                .map(LetterEntry::template)
                .forEach(template -> templates.put(template.kind(), template));
        return new LetterTemplates(
                templates, read("grounds.json", new TypeReference<EnumMap<Ground, GroundWording>>() {}));
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var in = Objects.requireNonNull(LetterTemplates.class.getResourceAsStream(FOLDER + file))) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 文号 of each kind that has one, where an agency has no pattern of its own. */
    static Map<LetterKind, String> patterns() {
        return read("numbers.json", new TypeReference<EnumMap<LetterKind, String>>() {});
    }

    public LetterTemplate of(LetterKind kind) {
        return Objects.requireNonNull(templates.get(kind));
    }

    /** With an agency's own in the place of the one of its kind. */
    public LetterTemplates with(LetterTemplate own) {
        var all = new EnumMap<>(templates);
        all.put(own.kind(), own);
        return new LetterTemplates(all, grounds);
    }

    /** What a reply decides, a paragraph an item. */
    List<String> decision(Decision decision, String you) {
        var items = decision.items();
        return items.size() == 1
                ? List.of(sentence(items.getFirst(), decision, you))
                : IntStream.range(0, items.size())
                        .mapToObj(at -> (at + 1) + ". " + sentence(items.get(at), decision, you))
                        .toList();
    }

    private String sentence(ReplyItem item, Decision decision, String you) {
        var wording = Objects.requireNonNull(grounds.get(item.ground()));
        var support = item.support();
        var text = support == null && wording.unsupported() != null ? wording.unsupported() : wording.text();
        var values = Map.of(
                "you", you,
                "form", decision.form().label(),
                "support", support == null ? "〔待填：" + item.ground().label() + "的说明〕" : support.shown(),
                "reason", sentence(item.reason()),
                "asked", unended(item.asked()));
        return PART.matcher(text)
                .replaceAll(part ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(part.group(1)), part.group(1))));
    }

    /** With a full stop at its end, so that another sentence can follow. */
    private static String sentence(String reason) {
        return reason.isEmpty() || reason.endsWith("。") || reason.endsWith("！") || reason.endsWith("？")
                ? reason
                : unended(reason) + "。";
    }

    private static String unended(String text) {
        return text.replaceFirst("[。；，,;.]+$", "");
    }
}
