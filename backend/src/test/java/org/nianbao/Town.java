package org.nianbao;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import tools.jackson.databind.JsonNode;

/** A city of its own with two districts, and those who administer its agencies through the API. */
final class Town {

    static final String RECORD = " agency { code version standing planned agency { name } eras { from name } } ";

    private final int port;
    private final Agencies agencies;
    private final String code;

    private Town(int port, Agencies agencies, String code) {
        this.port = port;
        this.agencies = agencies;
        this.code = code;
    }

    /** @param code four digits and 00 */
    static Town of(int port, Agencies agencies, String code) {
        var town = new Town(port, agencies, code);
        town.put(code, "某市人民政府", AgencyKind.GOVERNMENT, null);
        town.put(code + "-zwgk", "某市政务公开办公室", AgencyKind.OFFICE, code);
        for (var district : List.of("02", "03")) {
            town.put(town.district(district), "第" + district + "区人民政府", AgencyKind.GOVERNMENT, code);
        }
        return town;
    }

    String code() {
        return code;
    }

    String district(String number) {
        return code.substring(0, 4) + number;
    }

    /** An agency that has been there since 2008. */
    String put(String agency, String name, AgencyKind kind, @Nullable String superior) {
        agencies.put(new AgencyHistory(agency, List.of(new Era(LocalDate.of(2008, 1, 1), name, kind, superior)), null));
        return agency;
    }

    /** A department of the city. */
    String department(String suffix, String name) {
        return put(code + "-" + suffix, name, AgencyKind.DEPARTMENT, code);
    }

    Api admin() {
        return adminOf(code);
    }

    Api adminOf(String agency) {
        return as(agency, "admin");
    }

    Api as(String agency, String... roles) {
        return Api.on(port).withToken(Tokens.of(String.join("-", roles) + "@" + agency, agency, roles));
    }

    int version(String agency) {
        return admin().ask("query($code: ID!) { agencyRecord(code: $code) { version } }", Map.of("code", agency))
                .get("version")
                .asInt();
    }

    JsonNode change(String agency, String from, Map<String, String> terms) {
        return decide(admin(), "changeAgency", change(agency, version(agency), from, terms));
    }

    static Map<String, Object> change(String agency, int version, String from, Map<String, String> terms) {
        var input = new HashMap<String, Object>(terms);
        input.putAll(Map.of("code", agency, "version", version, "from", from, "reason", "编办批复〔2026〕1号"));
        return input;
    }

    JsonNode close(String agency, String from) {
        return decide(
                admin(),
                "closeAgency",
                Map.of("code", agency, "version", version(agency), "from", from, "reason", "机构改革"));
    }

    JsonNode takeBack(String agency) {
        return decide(
                admin(), "takeBackAgencyChange", Map.of("code", agency, "version", version(agency), "reason", "暂缓"));
    }

    JsonNode callShort(String agency, List<String> shortNames) {
        return decide(
                admin(),
                "setShortNames",
                Map.of("code", agency, "version", version(agency), "shortNames", shortNames, "reason", "三定方案"));
    }

    JsonNode merge(List<String> merged, String into, @Nullable String formed, String from) {
        var input = new HashMap<String, Object>(Map.of(
                "agencies",
                merged.stream()
                        .map(one -> Map.of("code", one, "version", version(one)))
                        .toList(),
                "into",
                into,
                "from",
                from,
                "reason",
                "机构改革"));
        if (formed != null) {
            input.put("formed", Map.of("name", formed, "kind", "DEPARTMENT", "superior", code));
        }
        return decide(admin(), "mergeAgencies", input);
    }

    /** Any of the mutations on agencies, by the name of its field. */
    static JsonNode decide(Api person, String field, Map<String, ?> input) {
        return person.ask(mutation(field), Map.of("input", input));
    }

    static String refusal(Api person, String field, Map<String, ?> input) {
        return person.refusal(mutation(field), Map.of("input", input));
    }

    private static String mutation(String field) {
        var type = field.equals("takeBackAgencyChange")
                ? "TakeBackInput"
                : Character.toUpperCase(field.charAt(0)) + field.substring(1) + "Input";
        return "mutation($input: " + type + "!) { " + field + "(input: $input) { __typename"
                + " ... on AgencyChanged {" + RECORD + "} ... on AgencyTakenOut { message }"
                + " ... on StaleAgency { message } ... on UnfitChange { message } } }";
    }

    /** What everybody sees of an agency. */
    JsonNode seen(String agency) {
        return Api.on(port)
                .ask(
                        "query($code: ID!) { agency(code: $code) { name closed superior { code } mergedInto { code"
                            + " name } mergedFrom { code } eras { from name kind superior { code } } publications { id"
                            + " year } } }",
                        Map.of("code", agency));
    }

    static void done(JsonNode outcome) {
        Desk.expect("AgencyChanged", outcome);
    }
}
