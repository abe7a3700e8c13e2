package org.nianbao;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.nianbao.form.Editions;

/** Agencies and content to test with. */
public final class Samples {

    public static final String AGENCY = "640100-jgsw";

    private static final Editions EDITIONS = Editions.load();

    private Samples() {}

    /** A city, its disclosure office, two departments, and a district with a department of its own. */
    public static void putAgencies(Agencies agencies) {
        put(agencies, "640100", "银川市人民政府", AgencyKind.GOVERNMENT, null);
        put(agencies, "640100-zwgk", "银川市人民政府政务公开办公室", AgencyKind.OFFICE, "640100");
        put(agencies, AGENCY, "银川市机关事务服务中心", AgencyKind.DEPARTMENT, "640100");
        put(agencies, "640100-jyj", "银川市教育局", AgencyKind.DEPARTMENT, "640100");
        put(agencies, "640104", "兴庆区人民政府", AgencyKind.GOVERNMENT, "640100");
        put(agencies, "640104-mzj", "兴庆区民政局", AgencyKind.DEPARTMENT, "640104");
    }

    /** One more department, of another city, for tests that want the years of its reports to themselves. */
    public static void putDepartment(Agencies agencies, String code) {
        putCity(agencies, "640200", "石嘴山市", code);
    }

    /** A city, its disclosure office and departments. */
    public static void putCity(Agencies agencies, String city, String name, String... departments) {
        put(agencies, city, name + "人民政府", AgencyKind.GOVERNMENT, null);
        put(agencies, city + "-zwgk", name + "人民政府政务公开办公室", AgencyKind.OFFICE, city);
        for (var department : departments) {
            put(agencies, department, name + department + "局", AgencyKind.DEPARTMENT, city);
        }
    }

    private static void put(Agencies agencies, String code, String name, AgencyKind kind, @Nullable String superior) {
        agencies.put(new AgencyHistory(code, List.of(new Era(LocalDate.of(2008, 1, 1), name, kind, superior)), null));
    }

    /** Fills every cell of the year's form with zero and tells all that must be told: no rule has anything to say. */
    public static Map<String, Object> complete(int year) {
        var cells = new ArrayList<Map<String, Object>>();
        EDITIONS.forYear(year).cells().forEach(cell -> cells.add(number(cell.ref(), 0)));
        var content = new HashMap<String, Object>(Map.of("cells", cells));
        content.put(
                "sections",
                IntStream.of(1, 5, 6)
                        .mapToObj(section ->
                                section(section, "第" + section + "部分写了本机关在" + year + "年的实际情况，组织学习2次，未收取信息处理费。"))
                        .toList());
        content.put("preamble", List.of(Map.of("kind", "PARAGRAPH", "text", "本报告依照条例编制。")));
        content.put("contact", Map.of("phone", "0951-6888012"));
        content.put("channels", List.of(Map.of("name", "公示栏", "kinds", List.of("NOTICE_BOARD"), "items", 0)));
        content.put("problems", List.of(Map.of("id", "p1", "text", "更新不够及时。")));
        // Done: the next year's report need not answer for it.
        content.put(
                "measures",
                List.of(Map.of(
                        "text",
                        "按周更新。",
                        "problems",
                        List.of("p1"),
                        "owner",
                        "办公室",
                        "due",
                        year + "-06-30",
                        "status",
                        "DONE")));
        return content;
    }

    /** As {@link #complete}, with channels, problems and measures too: what a thorough report says. */
    public static Map<String, Object> rich(int year) {
        var content = new HashMap<>(complete(year));
        content.put("preamble", List.of(Map.of("kind", "PARAGRAPH", "text", "本报告依照《政府信息公开条例》编制。".repeat(6))));
        content.put("contact", Map.of("address", "银川市金凤区北京中路166号", "postcode", "750011", "phone", "0951-6888012"));
        content.put(
                "sections",
                IntStream.of(1, 5, 6)
                        .mapToObj(section -> section(
                                section,
                                IntStream.range(0, section == 1 ? 10 : 4)
                                        .mapToObj(i -> ("第" + i + "段写了" + year + "年的实际情况，").repeat(8))
                                        .toArray(String[]::new)))
                        .toList());
        content.put(
                "channels",
                List.of(
                        Map.of(
                                "name",
                                "政府门户网站",
                                "kinds",
                                List.of("WEBSITE"),
                                "items",
                                28,
                                "previousItems",
                                21,
                                "categories",
                                IntStream.rangeClosed(1, 7)
                                        .mapToObj(i -> Map.of("name", "栏目" + i, "items", i))
                                        .toList()),
                        Map.of("name", "微信公众号", "kinds", List.of("WECHAT"), "items", 55)));
        content.put(
                "problems", List.of(Map.of("id", "p1", "text", "公开内容不够丰富。"), Map.of("id", "p2", "text", "更新不够及时。")));
        content.put(
                "measures",
                List.of(
                        Map.of(
                                "text",
                                "加强培训，每季度一次。",
                                "problems",
                                List.of("p1"),
                                "owner",
                                "办公室",
                                "due",
                                (year + 1) + "-06-30"),
                        Map.of("text", "建立台账，按月通报。", "problems", List.of("p2"), "owner", "信息科")));
        return content;
    }

    public static Map<String, Object> number(String ref, Number number) {
        return Map.of("ref", ref, "kind", "NUMBER", "number", number);
    }

    public static Map<String, Object> section(int number, String... paragraphs) {
        return Map.of(
                "number",
                number,
                "blocks",
                List.of(paragraphs).stream()
                        .map(text -> Map.of("kind", "PARAGRAPH", "text", text))
                        .toList());
    }
}
