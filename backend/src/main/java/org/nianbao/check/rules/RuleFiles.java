package org.nianbao.check.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.check.Rule;
import org.nianbao.form.Edition;
import tools.jackson.databind.JsonNode;

/**
 * The rules as their files say them: {@code all} for every report, {@code tables} for every report with tables, and one
 * file an edition, which holds all its own rules, or says that they are as another edition's but for some:
 * {@code {"as": "2021", "without": ["P-22"], "rules": […]}}. A rule stands in place of one of the same code that would
 * hold without it. Each is read once, so that the same rule of two editions is one.
 */
final class RuleFiles {

    /**
     * @param without codes of rules that do not hold for it
     * @param known   those of them that the other edition had
     */
    private record EditionRules(Map<String, Rule> rules, Set<String> without, Set<String> known) {}

    private final Map<String, Rule> all;
    private final Map<String, Rule> tables;
    private final Map<String, EditionRules> own = new HashMap<>();

    RuleFiles() {
        this(Rules.file("all"), Rules.file("tables"));
    }

    /** @throws IllegalStateException with a sentence when a rule stands in both, for one of them would be ignored */
    RuleFiles(String all, String tables) {
        this.all = byCode(Rules.read(all));
        this.tables = byCode(Rules.read(tables));
        this.tables.keySet().stream().filter(this.all::containsKey).findFirst().ifPresent(code -> {
            throw new IllegalStateException("规则 " + code + " 既在 check/all.json 又在 check/tables.json，只能有一条。");
        });
    }

    /** @throws IllegalStateException with a sentence when two rules bear one code, or one is to go that is not there */
    List<Rule> rules(Edition edition) {
        var own = own(edition.key());
        var rules = new LinkedHashMap<>(all);
        rules.putAll(own.rules());
        if (!edition.tables().isEmpty()) {
            tables.forEach(rules::putIfAbsent);
        }
        own.without().stream()
                .filter(code -> !rules.containsKey(code) && !own.known().contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalStateException("格式版本 " + edition.key() + " 要去掉的规则“" + code + "”不存在。");
                });
        rules.keySet().removeAll(own.without());
        return List.copyOf(rules.values());
    }

    private EditionRules own(String edition) {
        var read = own.get(edition);
        if (read == null) {
            read = read(edition);
            own.put(edition, read);
        }
        return read;
    }

    private EditionRules read(String edition) {
        var file = Rules.JSON.readTree(Rules.file(edition));
        if (file.isArray()) {
            return new EditionRules(byCode(Rules.read(file)), Set.of(), Set.of());
        }
        requireUnderstood(edition, file);
        var other = own(file.required("as").asString());
        var rules = new LinkedHashMap<>(other.rules());
        var without = new LinkedHashSet<>(other.without());
        var known = new LinkedHashSet<>(other.known());
        file.path("without").values().stream().map(JsonNode::asString).forEach(code -> {
            without.add(code);
            if (rules.remove(code) != null) {
                known.add(code);
            }
        });
        var changed = file.has("rules") ? byCode(Rules.read(file.get("rules"))) : Map.<String, Rule>of();
        rules.putAll(changed);
        without.removeAll(changed.keySet());
        return new EditionRules(rules, without, known);
    }

    private static void requireUnderstood(String edition, JsonNode file) {
        file.propertyNames().stream()
                .filter(name -> !Set.of("as", "without", "rules").contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("规则文件 check/" + edition + ".json 不认识“" + name + "”。");
                });
    }

    private static Map<String, Rule> byCode(List<Rule> rules) {
        var byCode = new LinkedHashMap<String, Rule>();
        for (var rule : rules) {
            if (byCode.put(rule.code(), rule) != null) {
                throw new IllegalStateException("有两条编号为 " + rule.code() + " 的规则。");
            }
        }
        return byCode;
    }
}
