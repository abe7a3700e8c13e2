package org.nianbao.content;

import java.util.List;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.ChannelInput;
import org.nianbao.content.ContentInput.MeasureInput;
import org.nianbao.content.ContentInput.ProblemInput;
import org.nianbao.content.ContentInput.SectionInput;

/** Whether whole content, from wherever it came, is such as people can enter. */
final class Limits {

    private Limits() {
    }

    static boolean keeps(Content content) {
        var complaints = new Complaints();
        complaints.atMostParts("pastMeasures", content.pastMeasures().size());
        content.pastMeasures().forEach(past -> {
            complaints.line("measure", past.measure());
            complaints.text("text", past.text());
            complaints.optionalLine("owner", past.owner());
            complaints.optionalLine("note", past.note());
        });
        content.measures().forEach(measure -> {
            complaints.atMostParts("followUps", measure.followUps().size());
            measure.followUps().forEach(followUp -> complaints.text("note", followUp.note()));
        });
        return complaints.isEmpty() && content.unaccepted().isEmpty() && input(content).applyTo(Content.blank(content.edition(), ""))
                instanceof Edited.Accepted;
    }

    private static ContentInput input(Content content) {
        return new ContentInput(content.title(), content.preamble(), content.contact(), sections(content),
                content.cells().values().stream()
                        .map(cell -> new CellInput(cell.ref(), cell.kind(), cell.number(), cell.note())).toList(),
                content.channels().stream().map(channel -> new ChannelInput(channel.id(), channel.name(),
                        channel.kinds(), channel.items(), channel.previousItems(), channel.categories())).toList(),
                content.problems().stream().map(problem -> new ProblemInput(problem.id(), problem.text())).toList(),
                content.measures().stream().map(measure -> new MeasureInput(measure.id(), measure.text(),
                        measure.problems().stream().map(Problem::id).toList(), measure.owner(), measure.due(),
                        measure.status())).toList(), List.of());
    }

    private static List<SectionInput> sections(Content content) {
        return content.sections().stream().map(section -> new SectionInput(section.number(), section.blocks()))
                .toList();
    }
}
