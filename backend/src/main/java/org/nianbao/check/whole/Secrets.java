package org.nianbao.check.whole;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Leak;
import org.nianbao.check.LeakKind;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.content.Cell;
import org.nianbao.content.Channel;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.form.Edition;
import org.nianbao.form.SectionForm.Reported;
import org.nianbao.form.TableForm;

/**
 * What the public will read carries nothing that somebody should have looked at first ({@link Leak}): the title, all
 * prose, channels, problems, measures and their owners, remarks on cells, the correction note. It reports and deletes
 * nothing. The agency's own telephone is meant to be read, in its contact and in the preamble.
 */
@JsonTypeName("secrets")
record Secrets() implements Template {

    /**
     * A text outside the sections' prose.
     *
     * @param name how a message calls it
     * @param at   gives a finding its place
     */
    private record NamedText(
            String name, @Nullable String text, @Nullable Integer section, UnaryOperator<Finding> at) {}

    @Override
    public boolean isOfSecrecy() {
        return true;
    }

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var findings = new ArrayList<Finding>();
            var contact = reading.content().contact();
            for (var sentence : reading.sentences()) {
                Leak.in(sentence.text()).stream()
                        .filter(leak -> sentence.section() != null || !isOwnPhone(leak, contact))
                        .forEach(leak -> findings.add(rule.inSentence(
                                said(Place.named(sentence.section()), leak),
                                List.of(),
                                sentence,
                                leak.kind(),
                                leak.found())));
            }
            passages(reading, edition)
                    .forEach(passage -> Leak.in(passage.text() == null ? "" : passage.text()).stream()
                            .filter(leak -> !isOwnPhone(leak, contact))
                            .map(leak -> rule.finding(
                                    said(passage.name(), leak),
                                    List.of(),
                                    passage.section(),
                                    passage.name(),
                                    leak.kind(),
                                    leak.found()))
                            .map(passage.at())
                            .forEach(findings::add));
            return Result.of(rule, true, findings);
        });
    }

    private static String said(String where, Leak leak) {
        return where + "有疑似" + leak.kind().label() + "“" + leak.shown() + "”。请由保密审查人员核对，不宜公开的请删去。";
    }

    private static Stream<NamedText> passages(Reading reading, Edition edition) {
        var content = reading.content();
        return Stream.of(
                        Stream.of(
                                in("title", "标题", content.title(), null),
                                in("correction", "更正说明", reading.circumstances().correction(), null)),
                        contact(content.contact()),
                        content.channels().stream().flatMap(Secrets::channel),
                        improvement(
                                content, edition.section(Reported.IMPROVEMENT).number()),
                        edition.tables().stream().flatMap(form -> remarks(content, edition, form)))
                .flatMap(all -> all);
    }

    private static NamedText in(String part, String name, @Nullable String text, @Nullable Integer section) {
        return new NamedText(name, text, section, finding -> finding.in(part));
    }

    private static Stream<NamedText> contact(@Nullable Contact contact) {
        return contact == null
                ? Stream.of()
                : Stream.of(contact.address(), contact.postcode(), contact.phone(), contact.fax(), contact.email())
                        .map(text -> in("contact", "联系方式", text, null));
    }

    private static Stream<NamedText> channel(Channel channel) {
        return Stream.concat(
                        Stream.of(channel.name()), channel.categories().stream().map(Channel.Category::name))
                .map(text -> new NamedText(
                        "公开渠道" + Place.quoted(Leak.in(channel.name()).isEmpty() ? channel.name() : "…"),
                        text,
                        null,
                        finding -> finding.on(channel.id())));
    }

    private static Stream<NamedText> improvement(Content content, int improvement) {
        return Stream.of(
                        content.problems().stream().map(problem -> in("problems", "存在问题", problem.text(), improvement)),
                        content.measures().stream()
                                .flatMap(measure -> Stream.of(
                                        in("measures", "改进措施", measure.text(), improvement),
                                        in("measures", "改进措施的责任单位", measure.owner(), improvement))),
                        content.pastMeasures().stream()
                                .flatMap(past -> Stream.of(
                                        in("pastMeasures", "上年改进措施", past.text(), improvement),
                                        in("pastMeasures", "上年改进措施的责任单位", past.owner(), improvement),
                                        in("pastMeasures", "上年改进措施的落实情况", past.note(), improvement))))
                .flatMap(all -> all);
    }

    /** What somebody remarked on a figure, which is printed beneath the table. */
    private static Stream<NamedText> remarks(Content content, Edition edition, TableForm form) {
        var place = Place.of(edition, form.key());
        var table = content.table(form.key());
        return table == null
                ? Stream.of()
                : table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.note() != null)
                        .map(cell -> remark(place, cell));
    }

    private static NamedText remark(Place place, Cell cell) {
        return new NamedText(place.name() + "的备注", cell.note(), place.section(), finding -> finding.at(cell.ref()));
    }

    private static boolean isOwnPhone(Leak leak, @Nullable Contact contact) {
        return leak.kind() == LeakKind.MOBILE_NUMBER
                && contact != null
                && Stream.of(contact.phone(), contact.fax())
                        .anyMatch(own -> own != null && Leak.digits(own).contains(leak.found()));
    }
}
