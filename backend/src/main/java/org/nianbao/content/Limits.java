package org.nianbao.content;

/** Holds whole content, e.g. of a file, to the limits within which people can enter it. */
public final class Limits {

    private Limits() {}

    public static boolean keeps(Content content) {
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
        return complaints.isEmpty()
                && content.unaccepted().isEmpty()
                && ContentInput.of(content).applyTo(Content.blank(content.edition(), "")) instanceof Edited.Accepted;
    }
}
