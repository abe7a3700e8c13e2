package org.nianbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.report.ReportId;

/** What figures are made of says of every cell what the content says. */
class ExcerptTests {

    @Test
    void numbersAndWhatIsNotApplicableAreReadBackAndBlanksAreNot() {
        var cells = Map.of(
                "requests.received.person",
                Cell.number("requests.received.person", BigDecimal.ZERO),
                "fees.fees.amount",
                Cell.number("fees.fees.amount", new BigDecimal("12.50")),
                "regulations.rules.issued",
                new Cell("regulations.rules.issued", CellKind.NOT_APPLICABLE, null, false, null));
        var content = Content.of(
                Editions.load().forYear(2021), "年报", List.of(), null, Map.of(), cells, List.of(), List.of(), List.of());

        var excerpt = Excerpts.document(new PublicationId(new ReportId("640100", 2021), 1), content);

        assertThat(Excerpts.cells(excerpt)).isEqualTo(cells);
    }
}
