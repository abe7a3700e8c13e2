package org.nianbao.export.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.agency.AgencyKind;

/** What a search engine is told of a publication, in the words of schema.org. */
final class StructuredData {

    private StructuredData() {}

    static Map<String, Object> of(Paper paper, String base) {
        var agency = new LinkedHashMap<String, Object>();
        agency.put(
                "@type", paper.agency().kind() == AgencyKind.INSTITUTION ? "Organization" : "GovernmentOrganization");
        agency.put("name", paper.agency().name());
        agency.put("identifier", paper.agency().code());
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Report");
        data.put("name", paper.title());
        data.put("inLanguage", "zh-CN");
        data.put("url", base + Paper.address(paper.publication(), false));
        data.put(
                "identifier",
                List.of(paper.publication().id().toString(), paper.publication().indexNumber()));
        data.put("version", paper.number());
        data.put("datePublished", paper.publishedOn().toString());
        data.put("temporalCoverage", paper.year() + "-01-01/" + paper.year() + "-12-31");
        data.put("isAccessibleForFree", true);
        data.put("publisher", agency);
        return data;
    }
}
