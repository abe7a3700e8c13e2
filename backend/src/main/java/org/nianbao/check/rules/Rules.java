package org.nianbao.check.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Finding;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Suggestion;
import org.nianbao.check.narrative.NarrativeRules;
import org.nianbao.check.prose.ProseReader;
import org.nianbao.check.prose.Vocabulary;
import org.nianbao.check.prose.Vocabulary.KeyedWords;
import org.nianbao.check.table.TableRules;
import org.nianbao.check.whole.WholeRules;
import org.nianbao.content.Content;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of all editions, read once from the reviewed data. */
public final class Rules {

    /** A misspelt or forgotten property must fail the load, not silence a rule. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .registerSubtypes(TableRules.KINDS.toArray(Class[]::new))
            .registerSubtypes(NarrativeRules.KINDS.toArray(Class[]::new))
            .registerSubtypes(WholeRules.KINDS.toArray(Class[]::new))
            .build();

    private final Map<String, RuleSet> byEdition;

    private Rules(Map<String, RuleSet> byEdition) {
        this.byEdition = byEdition;
    }

    /** @throws IllegalStateException with a sentence when a rule names what its edition lacks */
    public static Rules load() {
        var reader = new ProseReader(vocabulary());
        var files = new RuleFiles();
        return new Rules(Editions.load().stream()
                .collect(
                        Collectors.toMap(Edition::key, edition -> new RuleSet(edition, files.rules(edition), reader))));
    }

    static String file(String name) {
        try (var in = Rules.class.getResourceAsStream("/check/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("缺少规则文件 check/" + name + ".json。");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record VocabularyFile(
            Map<String, List<String>> topics,
            Map<String, List<String>> terms,
            Map<String, List<String>> marks,
            Set<String> stages,
            String weak) {}

    static Vocabulary vocabulary() {
        var lists = JSON.readValue(file("words"), VocabularyFile.class);
        return new Vocabulary(
                new KeyedWords(lists.topics()),
                new KeyedWords(lists.terms()),
                new KeyedWords(lists.marks()),
                lists.stages(),
                lists.weak());
    }

    static List<Rule> read(String json) {
        return read(JSON.readTree(json));
    }

    static List<Rule> read(JsonNode json) {
        return List.of(JSON.treeToValue(json, Rule[].class));
    }

    /** The rules of an edition in the order of the data. */
    public List<Rule> of(Edition edition) {
        return set(edition).rules();
    }

    /** Whether what a rule finds is for the secrecy review (保密审查) to decide, one by one. */
    public boolean isOfSecrecy(Edition edition, String code) {
        return of(edition).stream()
                .anyMatch(rule -> rule.code().equals(code) && rule.template().isOfSecrecy());
    }

    /** What came of every concrete check, passed or not. */
    public List<Result> results(Content content, Circumstances circumstances) {
        return set(content.edition()).results(content, circumstances);
    }

    /**
     * Everything the rules of the content's edition have to say of it: BLOCK before WARN before INFO, each in printed
     * order.
     */
    public List<Finding> findings(Content content, Circumstances circumstances) {
        return set(content.edition()).findings(content, circumstances);
    }

    /**
     * The numbers that totals, 结转 and stocks should have, where they are BLANK or say another; in printed order.
     * Never a guess: nothing is suggested where a figure it would follow from is missing, or where two sums disagree.
     */
    public List<Suggestion> suggestions(Content content, Circumstances circumstances) {
        return set(content.edition()).suggestions(content, circumstances);
    }

    /**
     * By reference, the numbers that BLANK cells must hold if the sums of the form are to hold: totals, and parts where
     * their total is known. For a file whose figures could not all be read; in a report nothing but totals is suggested.
     */
    public Map<String, Suggestion> following(Content content) {
        return set(content.edition()).following(content);
    }

    /** The cells that are worked out from others of the form: 合计, 结转下年度; in printed order. */
    public List<String> totals(Edition edition) {
        return set(edition).totals();
    }

    /** The cells that follow from last year's report where it is known: 上年结转, 现行有效; in printed order. */
    public List<String> carried(Edition edition) {
        return set(edition).carried();
    }

    /** The totals that follow when some cells change, and the totals that follow from these; not the cells themselves. */
    public Set<String> totalsOver(Edition edition, Collection<String> cells) {
        return set(edition).totalsOver(cells);
    }

    private RuleSet set(Edition edition) {
        var set = byEdition.get(edition.key());
        if (set == null) {
            throw new IllegalArgumentException("格式版本“" + edition.key() + "”没有规则。");
        }
        return set;
    }
}
