package org.nianbao.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.ChannelInput;

/** One change being applied to one content; collects every complaint before it gives up. */
final class Editing {

    private static final int MOST_DIGITS = 15;

    private final Content content;
    private final ContentInput input;
    private final Complaints complaints = new Complaints();
    private final ProseEditing proseEditing;
    private final ImprovementEditing improvement;

    Editing(Content content, ContentInput input) {
        this.content = content;
        this.input = input;
        this.proseEditing = new ProseEditing(content.edition(), complaints);
        this.improvement = new ImprovementEditing(content, complaints);
    }

    Edited edited() {
        var title = input.title() == null ? content.title() : complaints.line("title", input.title());
        var preamble =
                input.preamble() == null ? content.preamble() : proseEditing.blocks("preamble", input.preamble());
        var contact = input.contact() == null ? content.contact() : contact(input.contact());
        var prose = prose();
        var cells = cells();
        var channels = input.channels() == null ? content.channels() : channels(input.channels());
        var problems = input.problems() == null ? content.problems() : improvement.problems(input.problems());
        var measures = input.measures() == null
                ? improvement.measures(problems)
                : improvement.measures(input.measures(), problems);
        var pastMeasures =
                input.pastMeasures() == null ? content.pastMeasures() : improvement.pastMeasures(input.pastMeasures());
        var unaccepted = new UnacceptedEditing(content, complaints).after(input, channels, problems, measures);
        if (!complaints.isEmpty()) {
            return new Edited.Invalid(complaints.all());
        }
        prose.replaceAll((section, blocks) -> ProseEditing.showing(blocks, content.edition(), cells));
        return new Edited.Accepted(Content.of(
                        content.edition(),
                        title,
                        ProseEditing.showing(preamble, content.edition(), cells),
                        contact,
                        prose,
                        cells,
                        channels,
                        problems,
                        measures)
                .withPastMeasures(pastMeasures)
                .withUnaccepted(unaccepted)
                .withCompilation(content.compilation()));
    }

    private Contact contact(Contact contact) {
        complaints.optionalLine("contact.address", contact.address());
        complaints.optionalLine("contact.postcode", contact.postcode());
        complaints.optionalLine("contact.phone", contact.phone());
        complaints.optionalLine("contact.fax", contact.fax());
        complaints.optionalLine("contact.email", contact.email());
        return contact;
    }

    private Map<Integer, List<Block>> prose() {
        var prose = new HashMap<>(content.prose());
        var sections = input.sections() == null ? List.<ContentInput.SectionInput>of() : input.sections();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var path = "sections[" + i + "]";
            if (content.edition().section(section.number()) == null) {
                complaints.refuse(path + ".number", "本格式没有第 " + section.number() + " 部分。");
            } else {
                prose.put(section.number(), proseEditing.blocks(path + ".blocks", section.blocks()));
            }
        }
        return prose;
    }

    private Map<String, Cell> cells() {
        var cells = content.cells();
        var inputs = input.cells() == null ? List.<CellInput>of() : input.cells();
        for (int i = 0; i < inputs.size(); i++) {
            var cell = cell(
                    "cells[" + i + "]", inputs.get(i), cells.get(inputs.get(i).ref()));
            if (cell != null) {
                cells.put(cell.ref(), cell);
            }
        }
        return cells;
    }

    private @Nullable Cell cell(String path, CellInput cell, @Nullable Cell before) {
        var form = content.edition().cell(cell.ref());
        if (form == null) {
            complaints.refuse(path + ".ref", content.edition().called() + "没有单元格“" + cell.ref() + "”。");
            return null;
        }
        var number = cell.number();
        if ((cell.kind() == CellKind.NUMBER) != (number != null)) {
            complaints.refuse(
                    path + ".number",
                    number == null
                            ? "“" + form.label() + "”标为数字，却没有给出数字。"
                            : "“" + form.label() + "”标为空白或不适用，不能同时给出数字 " + number + "。");
            return null;
        }
        if (number != null
                && (number.precision() > MOST_DIGITS
                        || number.scale() > MOST_DIGITS
                        || number.precision() - number.scale() > MOST_DIGITS)) {
            complaints.refuse(path + ".number", "“" + form.label() + "”的数字最多 " + MOST_DIGITS + " 位有效数字。");
            return null;
        }
        var held = content.held(form.ref());
        if (held != null && !sameFigure(cell, before)) {
            complaints.refuse(path + ".number", held);
            return null;
        }
        return new Cell(form.ref(), cell.kind(), number, false, note(path + ".note", cell.note(), before));
    }

    private static boolean sameFigure(CellInput cell, @Nullable Cell before) {
        return before != null
                && before.kind() == cell.kind()
                && (cell.number() == null
                        || before.number() != null && before.number().compareTo(cell.number()) == 0);
    }

    /** A number typed anew must not cost the remark beside it: only an empty one removes it. */
    private @Nullable String note(String path, @Nullable String note, @Nullable Cell before) {
        if (note == null) {
            return before == null ? null : before.note();
        }
        return note.isBlank() ? null : complaints.line(path, note);
    }

    private List<Channel> channels(List<ChannelInput> inputs) {
        complaints.atMostParts("channels", inputs.size());
        var ids = new Ids(
                "c",
                inputs.stream().map(ChannelInput::id).toList(),
                content.channels().stream().map(Channel::id).toList(),
                complaints::refuse);
        var channels = new ArrayList<Channel>();
        for (int i = 0; i < inputs.size(); i++) {
            var channel = inputs.get(i);
            var path = "channels[" + i + "]";
            complaints.line(path + ".name", channel.name());
            complaints.notNegative(path + ".items", channel.items());
            complaints.notNegative(path + ".previousItems", channel.previousItems());
            var categories = channel.categories() == null ? List.<Channel.Category>of() : channel.categories();
            complaints.atMostParts(path + ".categories", categories.size());
            for (int k = 0; k < categories.size(); k++) {
                complaints.line(
                        path + ".categories[" + k + "].name", categories.get(k).name());
                complaints.notNegative(
                        path + ".categories[" + k + "].items", categories.get(k).items());
            }
            channels.add(new Channel(
                    ids.take(path, channel.id()),
                    channel.name(),
                    channel.kinds(),
                    channel.items(),
                    channel.previousItems(),
                    categories));
        }
        return channels;
    }
}
