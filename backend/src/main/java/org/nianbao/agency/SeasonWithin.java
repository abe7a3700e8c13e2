package org.nianbao.agency;

import java.util.List;
import org.nianbao.agency.Season.Raised;
import org.nianbao.agency.Season.Ruling;

/** A season as far as it was asked for: that of an agency and all below it. */
public record SeasonWithin(Season season, String within) {

    public int year() {
        return season.year();
    }

    public List<Agency> obliged() {
        return season.obliged(within);
    }

    public List<Ruling> rulings() {
        return season.rulings(within);
    }

    public List<Raised> raised() {
        return season.raised(within);
    }

    public List<LocalTerm> terms() {
        return season.terms(within);
    }
}
