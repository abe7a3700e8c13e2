package org.nianbao.request.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Arrival;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact.SupplyForm;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the words of ledgers mean, as {@code ledger.json} says. */
final class LedgerWords {

    /** What a ledger's own sums count. */
    enum SumKind {
        TOTAL,
        RECEIVED,
        CARRIED_IN,
        CLOSED,
        OPEN
    }

    /**
     * What became of a request.
     *
     * @param disposition null while it is open
     */
    record Ending(@Nullable Disposition disposition, Disposition.@Nullable Rest rest) {

        static final Ending OPEN = new Ending(null, null);

        String label() {
            return disposition == null
                    ? "在办"
                    : rest == null ? disposition.label() : disposition.label() + "（" + rest.label() + "）";
        }
    }

    /**
     * What words mean.
     *
     * @param among what they may mean; one where they say it, none where they say nothing that is known
     * @param sure  whether they say just that
     */
    record Meaning<T>(List<T> among, boolean sure) {

        @Nullable
        T only() {
            return among.size() == 1 ? among.getFirst() : null;
        }
    }

    private record Among<T>(List<String> words, List<T> among) {}

    private record ResultWords(
            @Nullable Disposition is,
            Disposition.@Nullable Rest rest,
            @Nullable List<Disposition> among,
            List<String> words,
            @Nullable List<String> hints) {}

    private record Data(
            Map<LedgerColumn, List<String>> heads,
            Map<Arrival, List<String>> arrivals,
            List<Among<Arrival>> arrivalsAmong,
            Map<ApplicantKind, List<String>> kinds,
            List<Among<ApplicantKind>> kindsAmong,
            Map<ApplicantKind, List<String>> names,
            Map<SupplyForm, List<String>> forms,
            List<ResultWords> results,
            Map<SumKind, List<String>> sums) {}

    private static final int SHORTEST_PART = 2;
    private static final String NEGATIONS = "不非未无";

    private final Map<String, LedgerColumn> heads = new HashMap<>();
    private final Map<String, List<Arrival>> arrivals = new HashMap<>();
    private final Map<String, List<ApplicantKind>> kinds = new HashMap<>();
    private final Map<String, List<SupplyForm>> forms = new HashMap<>();
    private final Map<String, List<Ending>> endings = new HashMap<>();
    private final Map<String, List<Ending>> hints = new HashMap<>();
    private final Map<String, SumKind> sums = new HashMap<>();
    private final Map<ApplicantKind, List<String>> names;

    private LedgerWords(Data data) {
        data.heads().forEach((column, words) -> words.forEach(word -> heads.put(fold(word), column)));
        Arrays.stream(LedgerColumn.values()).forEach(column -> heads.put(fold(column.label()), column));
        fill(arrivals, Arrival.values(), Arrival::label, data.arrivals(), data.arrivalsAmong());
        fill(kinds, ApplicantKind.values(), ApplicantKind::label, data.kinds(), data.kindsAmong());
        fill(forms, SupplyForm.values(), SupplyForm::label, data.forms(), List.of());
        data.results().forEach(result -> {
            var among = endings(result);
            result.words().forEach(word -> endings.put(fold(word), among));
            if (result.hints() != null) {
                result.hints().forEach(hint -> hints.put(fold(hint), among));
            }
        });
        every().forEach(ending -> endings.put(fold(ending.label()), List.of(ending)));
        endings.put(
                fold(Disposition.REST.label()),
                every().filter(ending -> ending.rest() != null).toList());
        data.sums().forEach((kind, words) -> words.forEach(word -> sums.put(fold(word), kind)));
        this.names = data.names();
    }

    static LedgerWords load() {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(LedgerWords.class.getResourceAsStream("/request/ledger.json"))) {
            return new LedgerWords(json.readValue(in, Data.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void fill(
            Map<String, List<T>> into,
            T[] all,
            Function<T, String> label,
            Map<T, List<String>> words,
            List<Among<T>> among) {
        words.forEach((meant, each) -> each.forEach(word -> into.put(fold(word), List.of(meant))));
        among.forEach(several -> several.words().forEach(word -> into.put(fold(word), several.among())));
        Arrays.stream(all).forEach(meant -> into.put(fold(label.apply(meant)), List.of(meant)));
    }

    private static Stream<Ending> every() {
        return Arrays.stream(Disposition.values())
                .flatMap(disposition -> disposition == Disposition.REST
                        ? Arrays.stream(Disposition.Rest.values()).map(rest -> new Ending(disposition, rest))
                        : Stream.of(new Ending(disposition, null)));
    }

    private static List<Ending> endings(ResultWords result) {
        if (result.is() != null) {
            return every().filter(ending -> ending.disposition() == result.is() && ending.rest() == result.rest())
                    .toList();
        }
        var among = result.among();
        return among == null
                ? List.of(Ending.OPEN)
                : every().filter(ending -> among.contains(ending.disposition())).toList();
    }

    /** Letters and digits alone: what is left of a word however it is spaced, broken and bracketed. */
    static String fold(String text) {
        var folded = new StringBuilder();
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Which column a heading names, perhaps among other words such as （必填）; null where none. */
    @Nullable
    LedgerColumn head(String heading) {
        var folded = fold(heading);
        if (folded.isEmpty() || folded.length() > 30) {
            return null;
        }
        var exact = heads.get(folded);
        if (exact != null) {
            return exact;
        }
        return heads.keySet().stream()
                .filter(word -> word.length() > SHORTEST_PART && folded.contains(word))
                .max(java.util.Comparator.comparingInt(String::length))
                .map(heads::get)
                .orElse(null);
    }

    Meaning<Arrival> arrival(String text) {
        return meaning(arrivals, Map.of(), text);
    }

    Meaning<ApplicantKind> kind(String text) {
        return meaning(kinds, Map.of(), text);
    }

    Meaning<SupplyForm> form(String text) {
        return meaning(forms, Map.of(), text);
    }

    Meaning<Ending> ending(String text) {
        return meaning(endings, hints, text);
    }

    /** What an applicant of such a name mostly is; null where the name does not tell. */
    @Nullable
    ApplicantKind kindOfName(String name) {
        return names.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(name::endsWith)
                        .map(ending -> Map.entry(ending.length(), each.getKey())))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    @Nullable
    SumKind sum(String text) {
        return sums.get(fold(text));
    }

    /** The word as it stands; else the longest known word within it, as a guess. */
    private static <T> Meaning<T> meaning(Map<String, List<T>> known, Map<String, List<T>> more, String text) {
        var folded = fold(text);
        var exact = known.get(folded);
        if (exact != null) {
            return new Meaning<>(exact, exact.size() == 1);
        }
        var words = new ArrayList<>(known.keySet());
        words.addAll(more.keySet());
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_PART && folded.contains(word))
                .filter(word -> negated(word) || !negated(folded))
                .max(java.util.Comparator.comparingInt(String::length))
                .map(word -> new Meaning<>(known.containsKey(word) ? known.get(word) : more.get(word), false))
                .orElse(new Meaning<>(List.of(), false));
    }

    private static boolean negated(String word) {
        return word.chars().anyMatch(c -> NEGATIONS.indexOf(c) >= 0);
    }
}
