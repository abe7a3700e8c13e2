package org.nianbao.request.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.Sha256;
import org.nianbao.register.Offer;
import org.nianbao.request.RegisterStatement;

/** What a register offers of what it counted, requests and disputes alike. */
final class OfferCount {

    private OfferCount() {}

    /**
     * An agency that keeps the register and had nothing to put down reports zeros; one that keeps none is offered nothing.
     *
     * @param counted what has to do with the year; the same text for the same facts
     * @param cells   what it comes to
     */
    static Optional<Offer> of(
            String register,
            String label,
            int year,
            List<?> counted,
            Map<String, Integer> cells,
            RegisterStatement statement,
            LocalDate asOf) {
        var keptSince = statement.keptSince();
        if (counted.isEmpty() && (keptSince == null || keptSince.getYear() > year)) {
            return Optional.empty();
        }
        var digest = Sha256.of(counted.stream().map(String::valueOf).sorted().collect(Collectors.joining("\n")));
        return Optional.of(new Offer(register, label, year, cells, keptSince, asOf, digest));
    }
}
