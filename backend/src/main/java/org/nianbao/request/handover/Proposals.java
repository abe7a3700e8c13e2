package org.nianbao.request.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.Editions;
import org.nianbao.register.CorrectionProposal;
import org.nianbao.register.PublishedFigures;
import org.nianbao.register.Register;
import org.springframework.stereotype.Component;

/** 更正建议 as they are shown to whoever keeps a register. */
@Component
public class Proposals {

    private final List<Register> registers;
    private final PublishedFigures published;
    private final Editions editions;

    Proposals(List<Register> registers, PublishedFigures published, Editions editions) {
        this.registers = List.copyOf(registers);
        this.published = published;
        this.editions = editions;
    }

    /** What a register proposes for an agency's report of a year; null where nothing. */
    public @Nullable CorrectionProposal of(String register, String agency, int year) {
        return registers.stream()
                .filter(each -> each.key().equals(register))
                .flatMap(each -> CorrectionProposal.of(published, each, agency, year, editions.forYear(year)).stream())
                .findFirst()
                .orElse(null);
    }
}
