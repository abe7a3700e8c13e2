package org.nianbao.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.UnacceptedInput;

/** What was typed and not accepted, after a change: a place that gets a value, or is gone, has nothing waiting any more. */
final class UnacceptedEditing {

    private final Content before;
    private final Complaints complaints;
    private final Map<String, String> texts = new TreeMap<>();

    UnacceptedEditing(Content before, Complaints complaints) {
        this.before = before;
        this.complaints = complaints;
        before.unaccepted().forEach(one -> texts.put(one.place(), one.text()));
    }

    /** @param after the parts as the same change leaves them */
    List<Unaccepted> after(ContentInput input, List<Channel> channels, List<Problem> problems, List<Measure> measures) {
        (input.cells() == null ? List.<CellInput>of() : input.cells()).forEach(cell -> texts.remove(cell.ref()));
        settle("channels", before.channels(), channels, Channel::id, UnacceptedEditing::value);
        settle("problems", before.problems(), problems, Problem::id, UnacceptedEditing::value);
        settle("measures", before.measures(), measures, Measure::id, UnacceptedEditing::value);
        type(input.unaccepted() == null ? List.of() : input.unaccepted());
        var all = new ArrayList<Unaccepted>();
        texts.forEach((place, text) -> all.add(new Unaccepted(place, text)));
        return all;
    }

    /** Of an entry that came or went nothing waits; of one that stayed, only where its value stayed too. */
    private <T> void settle(
            String list, List<T> then, List<T> now, Function<T, String> id, Function<T, Function<String, ?>> value) {
        var old = then.stream().collect(Collectors.toMap(id, Function.identity()));
        var own = now.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a));
        Stream.concat(old.keySet().stream(), own.keySet().stream()).forEach(key -> {
            var was = old.get(key);
            var is = own.get(key);
            texts.keySet()
                    .removeIf(place -> place.startsWith(list + "." + key + ".")
                            && (was == null
                                    || is == null
                                    || !Objects.equals(
                                            value.apply(was).apply(place),
                                            value.apply(is).apply(place))));
        });
    }

    private static Function<String, ?> value(Channel channel) {
        return place -> place.endsWith(".previousItems")
                ? channel.previousItems()
                : place.contains(".categories.") ? channel.categories() : channel.items();
    }

    private static Function<String, ?> value(Problem problem) {
        return place -> problem.text();
    }

    private static Function<String, ?> value(Measure measure) {
        return place -> place.endsWith(".due")
                ? measure.due()
                : place.endsWith(".owner")
                        ? measure.owner()
                        : place.endsWith(".text")
                                ? measure.text()
                                : place.endsWith(".problems") ? measure.problems() : measure.status();
    }

    private void type(List<UnacceptedInput> inputs) {
        complaints.atMostParts("unaccepted", inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            var path = "unaccepted[" + i + "]";
            var place = inputs.get(i).place();
            var text = inputs.get(i).text();
            if (!Unaccepted.isPlace(place, before.edition())) {
                complaints.refuse(path + ".place", "报告中没有“" + place + "”这一处。");
            } else if (text == null) {
                texts.remove(place);
            } else if (before.held(place) instanceof String held) {
                complaints.refuse(path + ".place", held);
            } else {
                texts.put(place, complaints.line(path + ".text", text));
            }
        }
        complaints.atMostParts("unaccepted", texts.size());
    }
}
