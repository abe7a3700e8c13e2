package org.nianbao.report.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.notice.Addressee;
import org.nianbao.notice.Addressees;
import org.springframework.stereotype.Component;

/** Colleagues as who can be told something. */
@Component
class ColleagueAddresses implements Addressees {

    private final Colleagues colleagues;

    ColleagueAddresses(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public @Nullable Addressee find(String person) {
        var colleague = colleagues.find(person);
        return colleague == null ? null : addressee(colleague);
    }

    @Override
    public List<Addressee> of(String agency) {
        return colleagues.of(agency).stream().map(ColleagueAddresses::addressee).toList();
    }

    private static Addressee addressee(Colleague colleague) {
        return new Addressee(colleague.caller(), colleague.email());
    }
}
