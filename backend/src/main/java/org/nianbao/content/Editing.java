package org.nianbao.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.ChannelInput;
import org.nianbao.content.ContentInput.MeasureInput;
import org.nianbao.content.ContentInput.ProblemInput;

/** One change being applied to one content; collects every complaint before it gives up. */
final class Editing {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_DIGITS = 15;

    private final Content content;
    private final ContentInput input;
    private final List<InvalidPart> problems = new ArrayList<>();

    Editing(Content content, ContentInput input) {
        this.content = content;
        this.input = input;
    }

    Edited edited() {
        var title = input.title() == null ? content.title() : line("title", input.title());
        var preamble = input.preamble() == null ? content.preamble() : blocks("preamble", input.preamble());
        var contact = input.contact() == null ? content.contact() : contact(input.contact());
        var prose = prose();
        var cells = cells();
        var channels = input.channels() == null ? content.channels() : channels(input.channels());
        var problemList = input.problems() == null ? content.problems() : problemList(input.problems());
        var measures = measures(problemList);
        if (!problems.isEmpty()) {
            return new Edited.Refused(List.copyOf(problems));
        }
        return new Edited.Accepted(Content.of(content.edition(), title, preamble, contact, prose, cells, channels,
                problemList, measures));
    }

    private Contact contact(Contact contact) {
        optionalLine("contact.address", contact.address());
        optionalLine("contact.postcode", contact.postcode());
        optionalLine("contact.phone", contact.phone());
        optionalLine("contact.fax", contact.fax());
        optionalLine("contact.email", contact.email());
        return contact;
    }

    private Map<Integer, List<Block>> prose() {
        var prose = new HashMap<>(content.prose());
        var sections = input.sections() == null ? List.<ContentInput.SectionInput>of() : input.sections();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var path = "sections[" + i + "]";
            if (content.edition().section(section.number()) == null) {
                refuse(path + ".number", "本格式没有第 " + section.number() + " 部分。");
            } else {
                prose.put(section.number(), blocks(path + ".blocks", section.blocks()));
            }
        }
        return prose;
    }

    private List<Block> blocks(String path, List<Block> blocks) {
        atMost(path, blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.text().length() > LONGEST_TEXT) {
                refuse(path + "[" + i + "].text", "一段文字最多 " + LONGEST_TEXT + " 个字，现有 " + block.text().length() + " 个字。");
            }
            if (block.level() != null && (block.level() < 1 || block.level() > 4)) {
                refuse(path + "[" + i + "].level", "层级只能是 1 至 4，现为 " + block.level() + "。");
            }
        }
        return blocks;
    }

    private Map<String, Cell> cells() {
        var cells = content.cells();
        var inputs = input.cells() == null ? List.<CellInput>of() : input.cells();
        for (int i = 0; i < inputs.size(); i++) {
            var cell = cell("cells[" + i + "]", inputs.get(i), cells.get(inputs.get(i).ref()));
            if (cell != null) {
                cells.put(cell.ref(), cell);
            }
        }
        return cells;
    }

    private @Nullable Cell cell(String path, CellInput cell, @Nullable Cell before) {
        var form = content.edition().cell(cell.ref());
        if (form == null) {
            refuse(path + ".ref", "格式版本 " + content.edition().key() + " 没有单元格“" + cell.ref() + "”。");
            return null;
        }
        var number = cell.number();
        if ((cell.kind() == Cell.Kind.NUMBER) != (number != null)) {
            refuse(path + ".number", number == null
                    ? "“" + form.label() + "”标为数字，却没有给出数字。"
                    : "“" + form.label() + "”标为空白或不适用，不能同时给出数字 " + number + "。");
            return null;
        }
        if (number != null && (number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS
                || number.precision() - number.scale() > MOST_DIGITS)) {
            refuse(path + ".number", "“" + form.label() + "”的数字最多 " + MOST_DIGITS + " 位有效数字。");
            return null;
        }
        return new Cell(form.ref(), cell.kind(), number, false, note(path + ".note", cell.note(), before));
    }

    /** A number typed anew must not cost the remark beside it: only an empty one removes it. */
    private @Nullable String note(String path, @Nullable String note, @Nullable Cell before) {
        if (note == null) {
            return before == null ? null : before.note();
        }
        return note.isBlank() ? null : line(path, note);
    }

    private List<Channel> channels(List<ChannelInput> inputs) {
        atMost("channels", inputs.size());
        var ids = new Ids("c", inputs.stream().map(ChannelInput::id).toList(),
                content.channels().stream().map(Channel::id).toList(), this::refuse);
        var channels = new ArrayList<Channel>();
        for (int i = 0; i < inputs.size(); i++) {
            var channel = inputs.get(i);
            var path = "channels[" + i + "]";
            line(path + ".name", channel.name());
            notNegative(path + ".items", channel.items());
            notNegative(path + ".previousItems", channel.previousItems());
            var categories = channel.categories() == null ? List.<Channel.Category>of() : channel.categories();
            atMost(path + ".categories", categories.size());
            for (int k = 0; k < categories.size(); k++) {
                line(path + ".categories[" + k + "].name", categories.get(k).name());
                notNegative(path + ".categories[" + k + "].items", categories.get(k).items());
            }
            channels.add(new Channel(ids.take(path, channel.id()), channel.name(), channel.kinds(), channel.items(),
                    channel.previousItems(), categories));
        }
        return channels;
    }

    private List<Problem> problemList(List<ProblemInput> inputs) {
        atMost("problems", inputs.size());
        var ids = new Ids("p", inputs.stream().map(ProblemInput::id).toList(),
                content.problems().stream().map(Problem::id).toList(), this::refuse);
        var list = new ArrayList<Problem>();
        for (int i = 0; i < inputs.size(); i++) {
            var path = "problems[" + i + "]";
            list.add(new Problem(ids.take(path, inputs.get(i).id()), text(path + ".text", inputs.get(i).text())));
        }
        return list;
    }

    private List<Measure> measures(List<Problem> problemList) {
        var byId = problemList.stream().collect(Collectors.toMap(Problem::id, Function.identity(), (a, b) -> a));
        if (input.measures() == null) {
            return content.measures().stream().map(m -> new Measure(m.id(), m.text(),
                    m.problems().stream().map(Problem::id).filter(byId::containsKey).map(byId::get).toList(),
                    m.owner(), m.due(), m.status(), m.followUps())).toList();
        }
        atMost("measures", input.measures().size());
        var before = content.measures().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        var ids = new Ids("m", input.measures().stream().map(MeasureInput::id).toList(), before.keySet(),
                this::refuse);
        var list = new ArrayList<Measure>();
        for (int i = 0; i < input.measures().size(); i++) {
            var path = "measures[" + i + "]";
            var measure = input.measures().get(i);
            var id = ids.take(path, measure.id());
            var old = before.get(id);
            var answered = new ArrayList<Problem>();
            optionalLine(path + ".owner", measure.owner());
            for (var problem : new LinkedHashSet<>(measure.problems() == null ? List.of() : measure.problems())) {
                if (byId.containsKey(problem)) {
                    answered.add(byId.get(problem));
                } else {
                    refuse(path + ".problems", "没有编号为“" + problem + "”的问题。");
                }
            }
            var status = measure.status() != null ? measure.status()
                    : old != null ? old.status() : Measure.Status.PLANNED;
            list.add(new Measure(id, text(path + ".text", measure.text()), answered, measure.owner(), measure.due(),
                    status, old == null ? List.of() : old.followUps()));
        }
        return list;
    }

    private String line(String path, String value) {
        if (value.length() > LONGEST_LINE) {
            refuse(path, "最多 " + LONGEST_LINE + " 个字，现有 " + value.length() + " 个字。");
        }
        return value;
    }

    private void optionalLine(String path, @Nullable String value) {
        if (value != null) {
            line(path, value);
        }
    }

    private String text(String path, String value) {
        if (value.isBlank() || value.length() > LONGEST_TEXT) {
            refuse(path, value.isBlank() ? "不能为空。" : "最多 " + LONGEST_TEXT + " 个字，现有 " + value.length() + " 个字。");
        }
        return value;
    }

    private void notNegative(String path, @Nullable Integer items) {
        if (items != null && items < 0) {
            refuse(path, "条数不能是负数，现为 " + items + "。");
        }
    }

    private void atMost(String path, int size) {
        if (size > MOST_PARTS) {
            refuse(path, "最多 " + MOST_PARTS + " 项，现有 " + size + " 项。");
        }
    }

    private void refuse(String path, String message) {
        problems.add(new InvalidPart(path, message));
    }
}
