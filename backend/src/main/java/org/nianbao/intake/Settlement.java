package org.nianbao.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellKind;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.content.ContentInput;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.ChannelInput;
import org.nianbao.content.Edited;
import org.nianbao.content.InvalidPart;
import org.nianbao.graphql.BadRequest;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.Proposal;
import org.nianbao.intake.doubt.ReadReport;

/**
 * What a person decided about the doubts of an import. What is taken is what the reader proposed, never what a client
 * says that it read; a number of the person's own is counted as such.
 *
 * @param taken   how many cells and channels were taken as proposed
 * @param entered how many cells the person filled in
 * @param blank   how many doubted cells stay BLANK
 */
record Settlement(Content content, int taken, int entered, int blank) {

    /**
     * Of one doubt.
     *
     * @param doubt    its place among the import's doubts, counted from 0
     * @param proposal the place of the proposal that is taken, counted from 0; null when none is
     * @param entered  the person's own numbers for cells the doubt means
     */
    record SettledDoubt(
            int doubt, @Nullable Integer proposal, @Nullable List<EnteredCell> entered) {}

    record EnteredCell(String cell, BigDecimal number) {}

    /**
     * @throws BadRequest when a decision is about something that is not doubted, or about what another has decided, or a
     *     number cannot stand in its cell
     */
    static Settlement of(ReadReport reading, List<SettledDoubt> decisions) {
        var taken = new LinkedHashMap<String, BigDecimal>();
        var entered = new LinkedHashMap<String, BigDecimal>();
        var channels = new ArrayList<Channel>();
        var decided = new HashSet<Integer>();
        for (var decision : decisions) {
            var doubt = doubt(reading.doubts(), decision.doubt());
            if (!decided.add(decision.doubt())) {
                throw new BadRequest("存疑“" + doubt.message() + "”给出了两次决定，请只保留一次。");
            }
            if (decision.proposal() != null) {
                var proposal = proposal(doubt, decision.proposal());
                taken.putAll(proposal.numbers());
                if (proposal.channel() != null) {
                    channels.add(proposal.channel());
                }
            }
            for (var cell : decision.entered() == null ? List.<EnteredCell>of() : decision.entered()) {
                if (!doubt.cells().contains(cell.cell())) {
                    throw new BadRequest("存疑“" + doubt.message() + "”不涉及单元格“" + cell.cell() + "”。");
                }
                entered.put(cell.cell(), cell.number());
            }
        }
        taken.keySet().removeAll(entered.keySet());
        var content = edited(reading.content(), taken, entered, channels);
        return new Settlement(
                content, taken.size() + channels.size(), entered.size(), blank(reading.doubts(), content));
    }

    private static Doubt doubt(List<Doubt> doubts, int place) {
        if (place < 0 || place >= doubts.size()) {
            throw new BadRequest("这次导入没有第 " + (place + 1) + " 处存疑。");
        }
        return doubts.get(place);
    }

    private static Proposal proposal(Doubt doubt, int place) {
        if (place < 0 || place >= doubt.proposals().size()) {
            throw new BadRequest("存疑“" + doubt.message() + "”没有第 " + (place + 1) + " 条建议。");
        }
        return doubt.proposals().get(place);
    }

    private static Content edited(
            Content content, Map<String, BigDecimal> taken, Map<String, BigDecimal> entered, List<Channel> added) {
        var cells = new ArrayList<CellInput>();
        taken.forEach((ref, number) -> cells.add(new CellInput(ref, CellKind.NUMBER, number, null)));
        entered.forEach((ref, number) -> cells.add(new CellInput(ref, CellKind.NUMBER, number, null)));
        var channels = new ArrayList<ChannelInput>();
        content.channels().forEach(channel -> channels.add(input(channel.id(), channel)));
        added.forEach(channel -> channels.add(input(null, channel)));
        var input =
                new ContentInput(null, null, null, null, cells, added.isEmpty() ? null : channels, null, null, null);
        return switch (input.applyTo(content)) {
            case Edited.Accepted(var edited) -> edited;
            case Edited.Invalid(var problems) ->
                throw new BadRequest(String.join(
                        "", problems.stream().map(InvalidPart::message).toList()));
        };
    }

    private static ChannelInput input(@Nullable String id, Channel channel) {
        return new ChannelInput(
                id, channel.name(), channel.kinds(), channel.items(), channel.previousItems(), channel.categories());
    }

    private static int blank(Collection<Doubt> doubts, Content content) {
        var cells = content.cells();
        var doubted = new HashSet<String>();
        doubts.forEach(doubt -> doubted.addAll(doubt.cells()));
        return (int) doubted.stream()
                .filter(ref -> cells.get(ref) != null && cells.get(ref).kind() == CellKind.BLANK)
                .count();
    }

    /** For the trail, behind the file's name; empty when nothing was doubted. */
    String told() {
        var parts = new ArrayList<String>();
        if (taken > 0) {
            parts.add("采用读入建议 " + taken + " 处");
        }
        if (entered > 0) {
            parts.add("自填 " + entered + " 格");
        }
        if (blank > 0) {
            parts.add("存疑留空 " + blank + " 格");
        }
        return parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）";
    }
}
