package org.nianbao.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.publication.FiguresInForce;
import org.nianbao.store.PublicationClock;
import org.springframework.stereotype.Component;

/**
 * 数据目录: which sets of data there are, in which forms, whose, of when and where, and under which licence, in the vocabulary
 * by which catalogues of open data gather it (DCAT 3, as JSON-LD).
 */
@Component
class Catalogue {

    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    private final FiguresInForce figures;
    private final Agencies agencies;
    private final PublicationClock changes;

    Catalogue(FiguresInForce figures, Agencies agencies, PublicationClock changes) {
        this.figures = figures;
        this.agencies = agencies;
        this.changes = changes;
    }

    /** Where the licence stands, which is in words. */
    static String licence(String base) {
        return base + "/api#licence";
    }

    Map<String, Object> of(String base) {
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "foaf", "http://xmlns.com/foaf/0.1/",
                        "xsd", "http://www.w3.org/2001/XMLSchema#"));
        catalogue.put("@id", base + "/data.json");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", text(Site.NAME));
        catalogue.put("dct:description", text("各机关政府信息公开工作年度报告：全文、法定表格的每个单元格、历次更正和撤回。"));
        common(catalogue, base);
        catalogue.put("foaf:homepage", id(base + "/"));
        var sets = new ArrayList<Map<String, Object>>();
        sets.add(everything(base));
        figures.years().forEach(year -> sets.add(year(base, year)));
        catalogue.put("dcat:dataset", sets);
        catalogue.put(
                "dcat:service",
                List.of(new LinkedHashMap<>(Map.of(
                        "@type", "dcat:DataService",
                        "dct:title", text(Site.NAME + "接口"),
                        "dcat:endpointURL", id(base + "/graphql"),
                        "dcat:endpointDescription", id(base + "/graphql/schema"),
                        "dcat:landingPage", id(base + "/api"),
                        "dct:license", id(licence(base))))));
        return catalogue;
    }

    private Map<String, Object> everything(String base) {
        var set = set(base + "/publications", "全部年份的年度报告", "全部年份的公开记录：每次发布、更正、撤回和删除，连同内容；以及各机关各年度的法定表格。", base);
        var years = figures.years();
        if (!years.isEmpty()) {
            set.put("dct:temporal", period(years.getLast(), years.getFirst()));
        }
        set.put(
                "dcat:distribution",
                List.of(
                        file(
                                base,
                                "/publications/changes.jsonl",
                                "公开记录的变化（JSON 行，可接续）",
                                "application/x-ndjson",
                                base + "/publications/schema.json"),
                        file(
                                base,
                                TableController.CSV,
                                "宽表：一行一份年报，一列一个单元格（CSV）",
                                "text/csv",
                                base + TableController.METADATA)));
        return set;
    }

    private Map<String, Object> year(String base, int year) {
        var set = set(base + "/publications?year=" + year, year + "年度的年度报告", year + "年度各机关现行年度报告的全文和法定表格。", base);
        set.put("dct:temporal", period(year, year));
        set.put(
                "dcat:distribution",
                List.of(
                        file(
                                base,
                                "/publications/" + year + ".jsonl",
                                "全文（JSON，一行一份）",
                                "application/x-ndjson",
                                base + "/publications/schema.json"),
                        file(
                                base,
                                "/publications/" + year + ".csv",
                                "长表：一行一个数字（CSV）",
                                "text/csv",
                                base + "/publications/dictionary.csv"),
                        file(
                                base,
                                TableController.CSV + "?year=" + year,
                                "宽表：一行一份年报（CSV）",
                                "text/csv",
                                base + TableController.METADATA + "?year=" + year),
                        file(
                                base,
                                TableController.XLSX + "?year=" + year,
                                "宽表（XLSX）",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                null)));
        return set;
    }

    private Map<String, Object> set(String address, String title, String description, String base) {
        var set = new LinkedHashMap<String, Object>();
        set.put("@id", address);
        set.put("@type", "dcat:Dataset");
        set.put("dct:title", text(title));
        set.put("dct:description", text(description));
        common(set, base);
        set.put("dct:spatial", places());
        set.put("dct:accrualPeriodicity", id("http://publications.europa.eu/resource/authority/frequency/IRREG"));
        set.put("dcat:landingPage", id(address));
        set.put("dcat:keyword", List.of(text("政府信息公开"), text("年度报告"), text("依申请公开")));
        return set;
    }

    private void common(Map<String, Object> of, String base) {
        of.put("dct:language", id("http://publications.europa.eu/resource/authority/language/ZHO"));
        of.put("dct:license", id(licence(base)));
        of.put(
                "dct:publisher",
                Map.of("@type", "foaf:Agent", "foaf:name", publisher(), "foaf:homepage", id(base + "/")));
        of.put(
                "dct:modified",
                Map.of("@type", "xsd:dateTime", "@value", changes.changed().toString()));
    }

    /** The governments at the top, whose site it is. */
    private Stream<Agency> top() {
        var today = agencies.tree();
        return today.all().stream().filter(agency -> today.superior(agency) == null);
    }

    private String publisher() {
        var names = top().map(Agency::name).limit(2).toList();
        return names.size() == 1 ? names.getFirst() : Site.NAME;
    }

    /** By the codes of GB/T 2260. */
    private List<Map<String, Object>> places() {
        return top().map(agency -> Map.<String, Object>of(
                        "@type", "dct:Location", "dct:identifier", agency.code(), "dct:title", text(agency.name())))
                .toList();
    }

    private static Map<String, Object> period(int first, int last) {
        return Map.of(
                "@type",
                "dct:PeriodOfTime",
                "dcat:startDate",
                date(LocalDate.of(first, 1, 1)),
                "dcat:endDate",
                date(LocalDate.of(last, 12, 31)));
    }

    private static Map<String, Object> date(LocalDate day) {
        return Map.of("@type", "xsd:date", "@value", day.toString());
    }

    private Map<String, Object> file(
            String base, String path, String title, String type, @Nullable String description) {
        var file = new LinkedHashMap<String, Object>();
        file.put("@type", "dcat:Distribution");
        file.put("dct:title", text(title));
        file.put("dcat:accessURL", id(base + path));
        file.put("dcat:downloadURL", id(base + path));
        file.put("dcat:mediaType", id(IANA + type));
        file.put("dct:license", id(licence(base)));
        if (description != null) {
            file.put("dct:conformsTo", id(description));
        }
        return file;
    }

    private static Map<String, Object> text(String text) {
        return Map.of("@language", "zh-CN", "@value", text);
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }
}
