package org.nianbao.check.whole;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.content.Unaccepted;
import org.nianbao.form.Edition;
import org.nianbao.form.SectionForm.Reported;

/**
 * Nothing may wait that somebody typed and that could not be accepted: the report would say something else than its
 * writer sees. One finding an entry; one for all the fields of a channel's category, problem or measure that is too
 * unfinished to be in its list; one for each channel or category without a name.
 */
@JsonTypeName("unaccepted")
record NotAccepted() implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var content = reading.content();
            var byMeant = new LinkedHashMap<String, List<Unaccepted>>();
            content.unaccepted()
                    .forEach(one -> byMeant.computeIfAbsent(meant(content, one), key -> new ArrayList<>())
                            .add(one));
            var findings = Stream.concat(
                            byMeant.values().stream().map(entries -> finding(rule, reading, entries)),
                            content.channels().stream().flatMap(channel -> nameless(rule, content, channel)))
                    .toList();
            return findings.isEmpty() ? Result.pass(rule) : Result.fail(rule, findings);
        });
    }

    /** What a finding is about: the place itself, or what is too unfinished to be in its list. */
    private static String meant(Content content, Unaccepted one) {
        return switch (one.part()) {
            case "measures" ->
                content.measures().stream().anyMatch(measure -> measure.id().equals(one.entry()))
                        ? one.place()
                        : one.part() + " " + one.entry();
            case "channels" ->
                one.field().startsWith("categories.")
                        ? one.place().substring(0, one.place().lastIndexOf('.'))
                        : one.place();
            default -> one.place();
        };
    }

    private static Finding finding(Rule rule, Reading reading, List<Unaccepted> entries) {
        var content = reading.content();
        var first = entries.getFirst();
        var said = new NotAcceptedWords(content, entries);
        return switch (first.part()) {
            case "channels" -> rule.at(said.ofChannel(), null, first.entry(), first.place());
            case "problems" -> rule.at(said.ofProblem(), improvement(content), null, first.place());
            case "measures" -> rule.at(said.ofMeasure(), improvement(content), null, first.place());
            default -> {
                var form = content.edition().cell(first.place());
                var place = Place.of(content.edition(), form.table().key());
                yield new Finding(
                        rule.code(),
                        rule.severity(),
                        said.ofCell(form, place),
                        List.of(form.ref()),
                        place.section(),
                        null,
                        null,
                        null,
                        first.place(),
                        false,
                        List.of(),
                        null);
            }
        };
    }

    private static int improvement(Content content) {
        return content.edition().section(Reported.IMPROVEMENT).number();
    }

    private static Stream<Finding> nameless(Rule rule, Content content, Channel channel) {
        var called = NotAcceptedWords.called(content, channel);
        var own = channel.name().isBlank()
                ? Stream.of(rule.at(
                        called + "没有写名称。请补写名称，或者删去这个渠道。", null, channel.id(), "channels." + channel.id() + ".name"))
                : Stream.<Finding>empty();
        return Stream.concat(
                own,
                channel.categories().stream()
                        .filter(category -> category.name().isBlank())
                        .map(category -> rule.at(
                                called + "有一个 " + category.items() + " 件的分类没有写名称。请补写名称，或者删去这个分类。",
                                null,
                                channel.id(),
                                "channels." + channel.id() + ".categories")));
    }
}
