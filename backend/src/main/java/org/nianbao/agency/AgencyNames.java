package org.nianbao.agency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 简称: which agency somebody means who writes what people call it. A rule makes the usual ones: the characters of 住建局 stand
 * in this order in 住房和城乡建设局. What no rule makes, as 环保局 for the 生态环境局, is reviewed data in
 * {@code resources/agency/aliases.json}, by how the full name ends; what a single agency is called besides is recorded with
 * it. Pinyin and its initials mean what the characters do. One wrong character is forgiven where nothing else is meant.
 */
public final class AgencyNames {

    /** Of one character nobody can say what it is short for, and of a very short word every second is one character away. */
    static final int SHORTEST = 2;

    private static final int SHORTEST_WITH_FAULT = 4;
    private static final Map<String, List<String>> ALIASES = reviewed("/agency/aliases.json");

    private static final Cache<String, String> FOLDED =
            Caffeine.newBuilder().maximumSize(200_000).build();

    private AgencyNames() {}

    static <T> Map<String, T> reviewed(String resource) {
        try (InputStream in = AgencyNames.class.getResourceAsStream(resource)) {
            return new JsonMapper().readValue(Objects.requireNonNull(in), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Those that may be meant, in the order given: whose name, short name or code has the text in it, as characters of either
     * script, in pinyin or as its initials; else those for whose name it is short; else those one character away.
     *
     * @param text what somebody wrote; blank for all
     */
    public static List<Agency> matching(Collection<Agency> some, String text) {
        var word = folded(text);
        var found = among(
                some,
                agency -> known(agency.name()).contains(word)
                        || known(agency.code()).contains(word)
                        || isCalled(agency, word));
        if (found.isEmpty()) {
            found = among(some, agency -> isShortened(agency, word));
        }
        if (found.isEmpty() && word.length() >= SHORTEST_WITH_FAULT) {
            found = among(some, agency -> isNearly(known(agency.name()), word));
        }
        return found;
    }

    /**
     * Those that are named by a text that does not stand in their names: by code, by a short name, in pinyin. None where it
     * names more than so many, since then it says something else.
     */
    public static List<Agency> named(Collection<Agency> some, String text, int most) {
        var word = folded(text);
        if (word.length() < SHORTEST) {
            return List.of();
        }
        var found = among(some, agency -> known(agency.code()).equals(word) || isCalled(agency, word));
        if (found.isEmpty()) {
            found = among(some, agency -> isShortened(agency, word));
        }
        return found.size() > most ? List.of() : found;
    }

    private static boolean isCalled(Agency agency, String word) {
        if (isAlias(known(agency.name()), word)
                || agency.shortNames().stream().anyMatch(name -> known(name).equals(word))) {
            return true;
        }
        var typed = Pinyin.typed(word);
        return Pinyin.mayBe(typed)
                && Stream.concat(Stream.of(agency.name()), agency.shortNames().stream())
                        .anyMatch(name -> Pinyin.of(name).says(typed));
    }

    /** 住建局, zhujianju or zjj for 住房和城乡建设局. */
    private static boolean isShortened(Agency agency, String word) {
        var typed = Pinyin.typed(word);
        return word.length() >= SHORTEST && isShort(word, known(agency.name()))
                || typed.length() > SHORTEST
                        && Pinyin.mayBe(typed)
                        && Stream.of("", "员会", "公室", "公厅")
                                .filter(agency.name()::endsWith)
                                .map(left ->
                                        agency.name().substring(0, agency.name().length() - left.length()))
                                .anyMatch(name -> Pinyin.of(name).isShortenedTo(typed));
    }

    private static List<Agency> among(Collection<Agency> some, Predicate<Agency> meant) {
        return some.stream().filter(meant).toList();
    }

    /** Of a name or code, of which every search asks again. */
    private static String known(String name) {
        return Objects.requireNonNull(FOLDED.get(name, AgencyNames::folded));
    }

    /** Full-width letters and digits as half-width ones, capitals as small letters, simplified, without spaces. */
    private static String folded(String text) {
        return SimplifiedCharacters.of(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", ""));
    }

    /** 环保局, 银川市环保局 and 银川环保局 of 银川市生态环境局. */
    private static boolean isAlias(String name, String word) {
        return ALIASES.entrySet().stream()
                .filter(entry -> name.endsWith(entry.getKey()))
                .anyMatch(entry -> {
                    var region =
                            name.substring(0, name.length() - entry.getKey().length());
                    return entry.getValue().stream()
                            .anyMatch(alias -> (region + alias).contains(word) && word.contains(alias)
                                    || (region.replaceFirst("[省市州县区旗]$", "") + alias).equals(word));
                });
    }

    /** Whether its characters stand in a name in order, the last of both being the same: 局 is short for no 委员会. */
    private static boolean isShort(String word, String name) {
        if (!ends(name, word)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            at = name.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /** 委 stands for 委员会, 办 for 办公室 or 办公厅. */
    private static boolean ends(String name, String word) {
        char last = word.charAt(word.length() - 1);
        return name.charAt(name.length() - 1) == last
                || last == '委' && name.endsWith("委员会")
                || last == '办' && (name.endsWith("办公室") || name.endsWith("办公厅"));
    }

    /** Whether the word, but for one character that is another, missing or too much, stands in a name. */
    private static boolean isNearly(String name, String word) {
        for (int at = 0; at < name.length(); at++) {
            for (int length = word.length() - 1; length <= word.length() + 1; length++) {
                if (at + length <= name.length() && isOneAway(name.substring(at, at + length), word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOneAway(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var rest = one.substring(same);
        var left = other.substring(same);
        return rest.length() == left.length()
                ? rest.isEmpty() || rest.substring(1).equals(left.substring(1))
                : rest.length() > left.length()
                        ? rest.substring(1).equals(left)
                        : left.substring(1).equals(rest);
    }
}
