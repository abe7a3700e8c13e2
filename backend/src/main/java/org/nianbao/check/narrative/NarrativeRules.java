package org.nianbao.check.narrative;

import java.util.List;
import org.nianbao.check.Template;

/** The kinds of rules on what the prose says. */
public final class NarrativeRules {

    public static final List<Class<? extends Template>> KINDS = List.of(
            Breakdown.class,
            ChannelsInProse.class,
            FeeStatement.class,
            Filled.class,
            GovernmentDuties.class,
            Growth.class,
            OwnFacts.class,
            Prose.class,
            Repeated.class,
            Share.class,
            Similarity.class,
            Stated.class,
            StatedNone.class,
            Wording.class);

    private NarrativeRules() {}
}
