package org.nianbao.check;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.nianbao.form.Edition;

/** What a rule looks at and how. A new kind of rule is one more record here, named in the data by its {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Template
        permits Breakdown,
                ChannelCategories,
                ChannelItems,
                ChannelsInProse,
                LineSums,
                EditionOfYear,
                FeeStatement,
                ColumnLimits,
                Filled,
                GovernmentDuties,
                Growth,
                Improvement,
                NotAccepted,
                OpeningBalance,
                Outlier,
                OwnFacts,
                Prose,
                Regulations,
                Repeated,
                ReportYear,
                Secrets,
                Share,
                Similarity,
                Stated,
                StatedNone,
                StillPending,
                Unfilled,
                Wording,
                YearEnded {

    /**
     * The concrete checks on an edition's form.
     *
     * @throws IllegalArgumentException with a sentence when the form lacks what the template names
     */
    List<Check> checks(Rule rule, Edition edition);
}
