package org.nianbao.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Optional;
import org.nianbao.ChinaTime;
import org.nianbao.register.PublishedFigures;
import org.nianbao.report.ReportId;
import org.springframework.stereotype.Component;

/** What the publications in force say, for the registers that they were filled from. */
@Component
class RegisterFigures implements PublishedFigures {

    private final Publications publications;

    RegisterFigures(Publications publications) {
        this.publications = publications;
    }

    @Override
    public Optional<PublishedReport> of(String agency, int year) {
        var publication = publications.find(new ReportId(agency, year), null);
        if (publication == null || publication.content() == null) {
            return Optional.empty();
        }
        var numbers = new HashMap<String, BigDecimal>();
        publication.content().cells().values().forEach(cell -> {
            if (cell.number() != null) {
                numbers.put(cell.ref(), cell.number());
            }
        });
        return Optional.of(
                new PublishedReport(publication.number(), ChinaTime.day(publication.publishedAt()), numbers));
    }
}
