package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Every root field × everybody: who is let through to it and answered, who is asked to sign in, who is turned away with
 * nothing. What of a report is in those answers, {@link UnpublishedTests} follows by a word.
 */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {

    /** Somebody of every role at 640100-jgsw, and an editor of an agency that has nothing to do with it. */
    private static final Set<String> STAFF =
            Set.of("editor", "reviewer", "secrecy", "chief", "publisher", "registrar", "handler", "office", "admin");

    private static final Set<String> SIGNED_IN = Set.of(
            "stranger",
            "editor",
            "reviewer",
            "secrecy",
            "chief",
            "publisher",
            "registrar",
            "handler",
            "office",
            "admin");
    private static final Set<String> EVERYBODY =
            Stream.concat(Stream.of("public"), SIGNED_IN.stream()).collect(Collectors.toSet());
    private static final Set<String> REVIEWERS = Set.of("reviewer", "secrecy", "chief");

    private static final Set<String> AT_WORK = Set.of("editor", "reviewer", "secrecy", "chief", "publisher", "office");

    /** Whose agency was asked for information works on requests; the office above looks. */
    private static final Set<String> AT_REQUESTS =
            Set.of("registrar", "handler", "reviewer", "secrecy", "chief", "office");

    /** Whom the words of its requests and its letters concern. */
    private static final Set<String> IN_PAPERS = Set.of("registrar", "handler", "reviewer", "secrecy", "chief");

    private record Field(String query, Set<String> allowed) {}

    private static final Map<String, Field> REQUESTS = new LinkedHashMap<>();

    static {
        REQUESTS.put("requests", new Field("{ requests(agency: \"640100-jgsw\") { totalCount } }", AT_REQUESTS));
        REQUESTS.put("request", new Field("{ request(id: \"640100-jgsw:2009:1\") { id } }", AT_REQUESTS));
        REQUESTS.put(
                "requestTable",
                new Field(
                        "{ requestTable(agency: \"640100-jgsw\", year: 2021) { year } }",
                        Stream.concat(Stream.of("editor"), AT_REQUESTS.stream()).collect(Collectors.toSet())));
        REQUESTS.put("requestBoard", new Field("{ requestBoard { agencies } }", Set.of("office")));
        REQUESTS.put(
                "movedDeadlines",
                new Field(
                        "{ movedDeadlines { totalCount } }",
                        Stream.concat(Stream.of("stranger"), AT_REQUESTS.stream())
                                .collect(Collectors.toSet())));
        REQUESTS.put(
                "requestHandlers",
                new Field("{ requestHandlers(agency: \"640100-jgsw\") { id } }", Set.of("registrar")));
        REQUESTS.put("stateRegister", new Field("""
            mutation { stateRegister(input: {agency: "640100-jgsw", keptSince: "2008-05-01"}) { year } }\
            """, Set.of("registrar")));
        REQUESTS.put("disputes", new Field("{ disputes(agency: \"640100-jgsw\") { totalCount } }", AT_REQUESTS));
        REQUESTS.put(
                "disputeTable",
                new Field(
                        "{ disputeTable(agency: \"640100-jgsw\", year: 2021) { year keptSince } }",
                        Stream.concat(Stream.of("editor"), AT_REQUESTS.stream()).collect(Collectors.toSet())));
        REQUESTS.put("openDispute", new Field("""
            mutation { openDispute(input: {agency: "640100-jgsw", kind: RECONSIDERATION, role: RESPONDENT, about: "某事项",
              body: "某市人民政府", filedOn: "2009-03-02", key: "once"}) { __typename } }\
            """, Set.of("registrar")));
        REQUESTS.put("recordDispute", new Field("""
            mutation { recordDispute(input: {dispute: "640100-jgsw:once", entries: 0, deed: {appeal: {on: "2009-03-02"}}})
              { __typename } }\
            """, Set.of("registrar")));
        REQUESTS.put(
                "dueRetentions",
                new Field(
                        "{ dueRetentions(agency: \"640100-jgsw\") { totalCount } }",
                        Set.of("registrar", "handler", "reviewer", "secrecy", "chief")));
        REQUESTS.put(
                "retention",
                new Field(
                        "{ retention(request: \"640100-jgsw:2009:1\") { step } }",
                        Set.of("registrar", "handler", "reviewer", "secrecy", "chief")));
        REQUESTS.put("decideRetention", new Field("""
            mutation { decideRetention(input: {request: "640100-jgsw:2009:1", choice: KEEP_FOREVER, reason: "x"}) {
              __typename } }\
            """, Set.of("chief")));
        REQUESTS.put("stateDisputes", new Field("""
            mutation { stateDisputes(input: {agency: "640100-jgsw", keptSince: "2008-05-01"}) { year } }\
            """, Set.of("registrar")));
        REQUESTS.put("applyGuides", new Field("{ applyGuides { totalCount edges { node { phone } } } }", EVERYBODY));
        REQUESTS.put("applyGuide", new Field("{ applyGuide(agency: \"640100-jgsw\") { open } }", EVERYBODY));
        REQUESTS.put("apply", new Field("""
            mutation { apply(input: {agency: "640100-jgsw", key: "a key that is long enough", name: "某人", number: "1",
              words: "某事项"}) { __typename } }\
            """, EVERYBODY));
        REQUESTS.put("lookUpRequest", new Field("""
            mutation { lookUpRequest(input: {reference: "640100-jgsw-2009-1", code: "x"}) { __typename } }\
            """, EVERYBODY));
        REQUESTS.put("amendRequest", new Field("""
            mutation { amendRequest(input: {reference: "640100-jgsw-2009-1", code: "x", words: "x"}) { __typename } }\
            """, EVERYBODY));
        REQUESTS.put("withdrawRequest", new Field("""
            mutation { withdrawRequest(input: {reference: "640100-jgsw-2009-1", code: "x", lastFour: "x"}) { __typename } }\
            """, EVERYBODY));
        REQUESTS.put("setApplyGuide", new Field("""
            mutation { setApplyGuide(input: {agency: "640100-jgsw", open: false, hours: "9至17时", address: "一号楼",
              post: "银川市", phone: "0951-5550100"}) { __typename } }\
            """, Set.of("registrar")));
        REQUESTS.put("fillReport", new Field("""
            mutation { fillReport(input: {id: "640100-jgsw:2011", revision: 1, register: "requests", cells: ["x"]}) {
              __typename } }\
            """, Set.of("editor")));
        REQUESTS.put("registerRequest", new Field("""
            mutation { registerRequest(input: {agency: "640100-jgsw", arrival: ORAL, arrivedOn: "2009-03-02", subject: "某事项",
              words: "某事项", kind: PERSON, key: "once", applicant: {name: "某人", phone: "0951-5550100"}}) { __typename } }\
            """, Set.of("registrar")));
        REQUESTS.put("readLedger", new Field("""
            mutation { readLedger(input: {agency: "640100-jgsw", lines: [["收到日期"]]}) { __typename } }\
            """, Set.of("registrar")));
        REQUESTS.put("registerLedger", new Field("""
            mutation { registerLedger(input: {agency: "640100-jgsw", rows: []}) { __typename } }\
            """, Set.of("registrar")));
        REQUESTS.put("recordRequest", new Field("""
            mutation { recordRequest(input: {request: "640100-jgsw:2009:1", entries: 0, deed: {describe: {subject: "某事"}}})
              { __typename } }\
            """, Set.of("registrar")));
        REQUESTS.put(
                "requestLetters", new Field("{ requestLetters(request: \"640100-jgsw:2009:1\") { kind } }", IN_PAPERS));
        REQUESTS.put(
                "sevenSteps",
                new Field("{ sevenSteps(request: \"640100-jgsw:2009:1\") { asked { key } } }", AT_REQUESTS));
        REQUESTS.put(
                "processingFee",
                new Field("{ processingFee(request: \"640100-jgsw:2009:1\", basis: ITEMS) { yuan } }", IN_PAPERS));
        REQUESTS.put("letterHead", new Field("{ letterHead(agency: \"640100-jgsw\") { bodies } }", IN_PAPERS));
        REQUESTS.put("putLetterHead", new Field("""
            mutation { putLetterHead(input: {agency: "640100-jgsw"}) { head } }\
            """, Set.of("registrar")));
        REQUESTS.put("letterWordings", new Field("{ letterWordings(agency: \"640100-jgsw\") { kind } }", IN_PAPERS));
        REQUESTS.put("letterWordingPreview", new Field("""
            { letterWordingPreview(agency: "640100-jgsw", kind: GRANTED, text: "某事。") { refusal } }\
            """, IN_PAPERS));
        REQUESTS.put("putLetterWording", new Field("""
            mutation { putLetterWording(input: {agency: "640100-jgsw", kind: GRANTED, text: ""}) { own } }\
            """, Set.of("registrar")));
        REQUESTS.put("openApplicant", new Field("""
            mutation { openApplicant(input: {request: "640100-jgsw:2009:1", purpose: "核对"}) { __typename } }\
            """, Set.of("registrar")));
    }

    /** Everybody in sight reads who must report and how it is reviewed; deciding is for administrators. */
    private static final Map<String, Field> ADMINISTRATION = new LinkedHashMap<>();

    static {
        ADMINISTRATION.put("season", new Field("{ season(year: 2024, within: \"640100-jgsw\") { year } }", STAFF));
        ADMINISTRATION.put("seasonBoard", new Field("{ seasonBoard(year: 2024) { year } }", Set.of("admin", "office")));
        ADMINISTRATION.put("setLocalTerm", new Field("""
            mutation { setLocalTerm(input: {year: 2009, within: "640100-jgsw", event: PUBLICATION, day: "2010-01-28",
              notice: "x", reason: "x"}) { year } }\
            """, Set.of("admin", "office")));
        ADMINISTRATION.put("dropLocalTerm", new Field("""
            mutation { dropLocalTerm(input: {year: 2009, id: "none", reason: "x"}) { year } }\
            """, Set.of("admin", "office")));
        ADMINISTRATION.put("urge", new Field("""
            mutation { urge(input: {year: 2009, agencies: [], text: "x"}) { __typename } }\
            """, Set.of("office")));
        ADMINISTRATION.put("workCalendar", new Field("{ workCalendar(year: 2026) { version } }", SIGNED_IN));
        ADMINISTRATION.put("pendingHolidays", new Field("{ pendingHolidays { id } }", Set.of("admin", "office")));
        ADMINISTRATION.put("proposeHolidays", new Field("""
            mutation { proposeHolidays(input: {region: "640000", year: 2026, papers: [], off: [], on: []}) { __typename } }\
            """, Set.of("admin")));
        for (var field : List.of("confirmHolidays", "discardHolidays")) {
            ADMINISTRATION.put(
                    field,
                    new Field("mutation { " + field + "(id: \"none\") { __typename } }", Set.of("admin", "office")));
        }
        ADMINISTRATION.put("chain", new Field("{ chain(agency: \"640100-jgsw\") { own } }", STAFF));
        ADMINISTRATION.put(
                "agencyRecord", new Field("{ agencyRecord(code: \"640100-jgsw\") { version } }", Set.of("admin")));
        ADMINISTRATION.put("agencyRecords", new Field("{ agencyRecords { totalCount } }", Set.of("admin")));
        ADMINISTRATION.put("administration", new Field("{ administration { totalCount } }", Set.of("admin")));
        ADMINISTRATION.put("createAgency", new Field("""
            mutation { createAgency(input: {code: "640100-jgsw", name: "x", kind: DEPARTMENT, superior: "640100",
              from: "2020-01-01", reason: "x"}) { __typename } }\
            """, Set.of("admin")));
        ADMINISTRATION.put(
                "changeAgency", new Field(onAgency("changeAgency", ", from: \"2030-01-01\""), Set.of("admin")));
        ADMINISTRATION.put(
                "closeAgency", new Field(onAgency("closeAgency", ", from: \"2030-01-01\""), Set.of("admin")));
        ADMINISTRATION.put("takeBackAgencyChange", new Field(onAgency("takeBackAgencyChange", ""), Set.of("admin")));
        ADMINISTRATION.put(
                "setShortNames", new Field(onAgency("setShortNames", ", shortNames: [\"机关\"]"), Set.of("admin")));
        ADMINISTRATION.put("mergeAgencies", new Field("""
            mutation { mergeAgencies(input: {agencies: [{code: "640100-jgsw", version: 99}], into: "640100-jyj",
              from: "2030-01-01", reason: "x"}) { __typename } }\
            """, Set.of("admin")));
        ADMINISTRATION.put("ruleOnReporting", new Field("""
            mutation { ruleOnReporting(input: {year: 2009, agency: "640100-jgsw", obliged: true, reason: "x"}) { year } }
            """, Set.of("admin", "office")));
        ADMINISTRATION.put("raiseRule", new Field("""
            mutation { raiseRule(input: {year: 2021, rule: "T2-2", within: "640100-jgsw", blocks: false, reason: "x"})
              { year } }\
            """, Set.of("admin", "office")));
        ADMINISTRATION.put("webhooks", new Field("{ webhooks { id } }", Set.of("admin", "office")));
        ADMINISTRATION.put("createWebhook", new Field("""
            mutation { createWebhook(input: {agency: "640100-jgsw", name: "x", url: "ftp://x", kinds: [RETURNED]})
              { __typename } }\
            """, Set.of("admin", "office")));
        ADMINISTRATION.put("changeWebhook", new Field("""
            mutation { changeWebhook(input: {id: "none", name: "x", url: "ftp://x", kinds: [RETURNED], active: true})
              { __typename } }\
            """, Set.of("admin", "office")));
        for (var field : List.of("removeWebhook", "testWebhook", "resendDelivery")) {
            ADMINISTRATION.put(
                    field, new Field("mutation { " + field + "(id: \"none\") { id } }", Set.of("admin", "office")));
        }
        ADMINISTRATION.put("setChain", new Field("""
            mutation { setChain(input: {agency: "640100-jgsw", version: 99, reason: "x", steps: [
              {name: "保密审查", role: SECRECY_REVIEWER, order: 1}]}) { __typename } }\
            """, Set.of("admin")));
        ADMINISTRATION.put("removeChain", new Field("""
            mutation { removeChain(input: {agency: "640100-jgsw", version: 99, reason: "x"}) { __typename } }\
            """, Set.of("admin")));
    }

    /** Never carried out: nobody has seen such a version. */
    private static String onAgency(String field, String more) {
        return "mutation { " + field + "(input: {code: \"640100-jgsw\", version: 99, reason: \"x\"" + more
                + "}) { __typename } }";
    }

    /** A new root field must be entered here. */
    private static final Map<String, Field> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put("viewer", new Field("{ viewer { name } }", EVERYBODY));
        TABLE.put("editions", new Field("{ editions { key } }", EVERYBODY));
        TABLE.put("edition", new Field("{ edition(year: 2019) { key } }", EVERYBODY));
        TABLE.put("agency", new Field("{ agency(code: \"640100\") { name } }", EVERYBODY));
        TABLE.put("agencies", new Field("{ agencies { totalCount } }", EVERYBODY));
        TABLE.put("publication", new Field("{ publication(agency: \"640100-jgsw\", year: 2019) { id } }", EVERYBODY));
        TABLE.put("publications", new Field("{ publications { totalCount } }", EVERYBODY));
        TABLE.put("changes", new Field("{ changes { totalCount } }", EVERYBODY));
        TABLE.put("publishedYears", new Field("{ publishedYears }", EVERYBODY));
        TABLE.put("reportYears", new Field("{ reportYears }", SIGNED_IN));
        TABLE.put("publicationFacets", new Field("{ publicationFacets { complete } }", EVERYBODY));
        TABLE.put("search", new Field("{ search(words: \"年报\") { totalCount } }", EVERYBODY));
        TABLE.put("tally", new Field("{ tally(agency: \"640100\", year: 2019) { year } }", EVERYBODY));
        TABLE.put(
                "ranking",
                new Field("{ ranking(figure: \"requests.received.total\", year: 2021) { year } }", EVERYBODY));
        TABLE.put(
                "trend",
                new Field(
                        "{ trend(agency: \"640100\", figure: \"requests.received.total\") { points { year } } }",
                        EVERYBODY));
        TABLE.put("timeliness", new Field("{ timeliness(year: 2019) { year } }", EVERYBODY));
        TABLE.put("series", new Field("{ series(agency: \"640100\", cells: []) { year } }", EVERYBODY));
        TABLE.put("report", new Field("{ report(id: \"640100-jgsw:2011\") { status } }", STAFF));
        TABLE.put("reports", new Field("{ reports(filter: {agency: \"640100-jgsw\"}) { totalCount } }", STAFF));
        TABLE.put("comparison", new Field("""
            { comparison(from: {report: "640100-jgsw:2011"}, to: {report: "640100-jgsw:2011"}) { changes { cells {
              ref } } } }\
            """, STAFF));
        TABLE.put("queue", new Field("{ queue { totalCount } }", SIGNED_IN));
        TABLE.put("urgings", new Field("{ urgings { text } }", SIGNED_IN));
        TABLE.put("colleagues", new Field("{ colleagues { name } }", SIGNED_IN));
        TABLE.put("deputyships", new Field("{ deputyships { id } }", SIGNED_IN));
        TABLE.put("reminders", new Field("{ reminders { byMail } }", SIGNED_IN));
        TABLE.put("messages", new Field("{ messages { totalCount unreadCount } }", SIGNED_IN));
        TABLE.put("messageSetting", new Field("{ messageSetting { mail } }", SIGNED_IN));
        TABLE.put("readMessage", new Field("mutation { readMessage(id: \"none\") { id } }", SIGNED_IN));
        TABLE.put("readMessages", new Field("mutation { readMessages(until: \"2020-01-01T00:00:00Z\") }", SIGNED_IN));
        TABLE.put("setMessageMail", new Field("mutation { setMessageMail(mail: NEVER) { mail } }", SIGNED_IN));
        TABLE.put(
                "check",
                new Field("{ check(agency: \"640100-jgsw\", year: 2019, content: {title: \"年报\"}) { rule } }", STAFF));
        TABLE.put("imports", new Field("{ imports { totalCount } }", SIGNED_IN));
        TABLE.put("import", new Field("{ import(id: \"none\") { id } }", SIGNED_IN));
        TABLE.put("progress", new Field("{ progress(agency: \"640100-jgsw\", year: 2019) { expected } }", STAFF));
        TABLE.put("people", new Field("{ people(agency: \"640100-jgsw\") { account } }", Set.of("admin")));
        TABLE.put("startReport", new Field("""
            mutation { startReport(input: {agency: "640100-jgsw", year: 2011}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("saveReport", new Field("""
            mutation { saveReport(input: {id: "640100-jgsw:2011", revision: 1, content: {}}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("submitReport", new Field(action("submitReport"), Set.of("editor")));
        TABLE.put("approveReport", new Field(action("approveReport"), REVIEWERS));
        TABLE.put("proofreadReport", new Field(action("proofreadReport"), REVIEWERS));
        TABLE.put("answerReturnItem", new Field("""
            mutation { answerReturnItem(input: {id: "640100-jgsw:2011", part: "section 1"}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("returnReport", new Field("""
            mutation { returnReport(input: {id: "640100-jgsw:2011", revision: 1, reason: "x"}) { __typename } }\
            """, REVIEWERS));
        for (var field : List.of("claimReport", "releaseClaim")) {
            TABLE.put(
                    field,
                    new Field(
                            "mutation { " + field + "(input: {id: \"640100-jgsw:2011\"}) { __typename } }", REVIEWERS));
        }
        TABLE.put("handOver", new Field("""
            mutation { handOver(input: {id: "640100-jgsw:2011", to: "none"}) { __typename } }\
            """, REVIEWERS));
        TABLE.put(
                "nameDeputy",
                new Field(
                        """
                        mutation { nameDeputy(input: {deputy: "none", from: "2026-01-05", until: "2026-01-06"}) { __typename } }\
                        """,
                        Set.of(
                                "stranger",
                                "reviewer",
                                "secrecy",
                                "chief",
                                "publisher",
                                "office",
                                "registrar",
                                "handler")));
        TABLE.put("endDeputyship", new Field("mutation { endDeputyship(id: \"none\") { id } }", SIGNED_IN));
        TABLE.put("setReminders", new Field("mutation { setReminders(byMail: true) { byMail } }", SIGNED_IN));
        TABLE.put("publishReport", new Field(action("publishReport"), Set.of("publisher")));
        TABLE.put("schedulePublication", new Field("""
            mutation { schedulePublication(input: {id: "640100-jgsw:2011", revision: 1,
              at: "2099-01-01T09:00:00+08:00"}) { __typename } }\
            """, Set.of("publisher")));
        TABLE.put("cancelSchedule", new Field("""
            mutation { cancelSchedule(input: {id: "640100-jgsw:2011"}) { __typename } }\
            """, Set.of("publisher")));
        TABLE.put("publishReports", new Field("""
            mutation { publishReports(input: {reports: [{id: "640100-jgsw:2011", revision: 1}]})
              { __typename } }\
            """, Set.of("publisher")));
        TABLE.put("publishUrgently", new Field("""
            mutation { publishUrgently(input: {id: "640100-jgsw:2011", revision: 1, reason: "x"})
              { __typename } }\
            """, Set.of("publisher")));
        TABLE.put("ratifyPublication", new Field("""
            mutation { ratifyPublication(input: {id: "640100-jgsw:2011:1"}) { __typename } }\
            """, Set.of("chief")));
        TABLE.put("changeCorrectionNote", new Field("""
            mutation { changeCorrectionNote(input: {id: "640100-jgsw:2011", note: "x"}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("discardCorrection", new Field("""
            mutation { discardCorrection(input: {id: "640100-jgsw:2011", reason: "x"}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("correctReport", new Field("""
            mutation { correctReport(input: {id: "640100-jgsw:2011", reason: "x"}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("withdrawPublication", new Field("""
            mutation { withdrawPublication(input: {id: "640100-jgsw:2011:1", reason: "x"}) { __typename } }\
            """, Set.of("publisher")));
        TABLE.put("erasePublication", new Field("""
            mutation { erasePublication(input: {id: "640100-jgsw:2011:1", reason: "x"}) { __typename } }\
            """, Set.of("chief")));
        TABLE.put("restoreRevision", new Field("""
            mutation { restoreRevision(input: {id: "640100-jgsw:2011", revision: 1, restore: 1}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("acceptFinding", new Field("""
            mutation { acceptFinding(input: {id: "640100-jgsw:2011", key: "x", reason: "x"}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("compileReport", new Field("""
            mutation { compileReport(input: {agency: "640100-jgsw", year: 2011}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("takeContributions", new Field(action("takeContributions"), Set.of("editor")));
        TABLE.put("settleContributor", new Field("""
            mutation { settleContributor(input: {id: "640100-jgsw:2011", revision: 1, contributor: "x", as: NONE,
              reason: "x"}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("adjustReport", new Field("""
            mutation { adjustReport(input: {id: "640100-jgsw:2011", revision: 1, kind: ROUNDING, lines: [], reason: "x"})
              { __typename } }\
            """, Set.of("editor")));
        TABLE.put("removeAdjustment", new Field("""
            mutation { removeAdjustment(input: {id: "640100-jgsw:2011", revision: 1, adjustment: "a1"}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("confirmAdjustment", new Field("""
            mutation { confirmAdjustment(input: {id: "640100-jgsw:2011", revision: 1, adjustment: "a1"}) { __typename } }\
            """, Set.of("editor", "reviewer")));
        TABLE.put("endCompilation", new Field("""
            mutation { endCompilation(input: {id: "640100-jgsw:2011", revision: 1, reason: "x"}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("comment", new Field("""
            mutation { comment(input: {id: "640100-jgsw:2011", text: "x"}) { id } }\
            """, AT_WORK));
        TABLE.put("answerComment", new Field("""
            mutation { answerComment(input: {comment: "640100-jgsw:2011~1", text: "x"}) { id } }\
            """, AT_WORK));
        TABLE.put("resolveComment", new Field("""
            mutation { resolveComment(input: {comment: "640100-jgsw:2011~1", resolved: true}) { id } }\
            """, AT_WORK));
        TABLE.put("suggestAmendment", new Field("""
            mutation { suggestAmendment(input: {id: "640100-jgsw:2011", revision: 1, cell: "x", kind: BLANK}) { __typename } }\
            """, REVIEWERS));
        TABLE.put("takeAmendments", new Field("""
            mutation { takeAmendments(input: {id: "640100-jgsw:2011", comments: ["640100-jgsw:2011~1"]}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("leaveAmendment", new Field("""
            mutation { leaveAmendment(input: {comment: "640100-jgsw:2011~1", reason: "x"}) { __typename } }\
            """, Set.of("editor")));
        TABLE.put("withdrawAmendments", new Field("""
            mutation { withdrawAmendments(input: {comments: ["640100-jgsw:2011~1"]}) { id } }\
            """, AT_WORK));
        TABLE.put("attendReport", new Field("""
            mutation { attendReport(input: {id: "640100-jgsw:2011"}) { name } }\
            """, STAFF));
        TABLE.put("acceptImport", new Field("""
            mutation { acceptImport(input: {id: "none", agency: "640100-jgsw", year: 2019}) { __typename } }\
            """, Set.of("editor", "stranger")));
        TABLE.put("takeImport", new Field("""
            mutation { takeImport(input: {id: "none", report: "640100-jgsw:2019", revision: 1, parts: ["title"]}) {
              __typename } }\
            """, Set.of("editor", "stranger")));
        TABLE.putAll(ADMINISTRATION);
        TABLE.putAll(REQUESTS);
    }

    private static String action(String field) {
        return "mutation { " + field + "(input: {id: \"640100-jgsw:2011\", revision: 1}) { __typename } }";
    }

    @LocalServerPort
    private int port;

    @BeforeAll
    void oneDraft(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
        Api.on(port).as("editor").ask(TABLE.get("startReport").query());
        Api.on(port).as("registrar").ask(TABLE.get("registerRequest").query());
        Api.on(port).as("registrar").ask(TABLE.get("openDispute").query());
    }

    @Test
    void theTableHoldsEveryRootField(@Autowired GraphQlSource source) {
        GraphQLSchema schema = source.schema();
        var fields = new TreeSet<String>();
        Stream.of(schema.getQueryType(), schema.getMutationType())
                .flatMap(type -> type.getFieldDefinitions().stream())
                .map(GraphQLFieldDefinition::getName)
                .forEach(fields::add);

        assertThat(new TreeSet<>(TABLE.keySet())).isEqualTo(fields);
    }

    @Test
    void whatIsDeclaredToBeThePublicRecordIsOpenToEverybody(@Autowired GraphQlSource source) {
        var declared = source.schema().getQueryType().getFieldDefinitions().stream()
                .filter(field -> field.hasAppliedDirective("publicRecord"))
                .map(GraphQLFieldDefinition::getName)
                .toList();

        assertThat(declared)
                .containsExactlyInAnyOrder(
                        "edition",
                        "editions",
                        "agency",
                        "agencies",
                        "publication",
                        "publications",
                        "changes",
                        "publishedYears",
                        "publicationFacets",
                        "search",
                        "tally",
                        "timeliness",
                        "ranking",
                        "trend",
                        "series");
        assertThat(declared)
                .allSatisfy(field -> assertThat(TABLE.get(field).allowed()).isEqualTo(EVERYBODY));
    }

    static List<String[]> everyFieldForEverybody() {
        var cases = new ArrayList<String[]>();
        TABLE.keySet().forEach(field -> EVERYBODY.forEach(person -> cases.add(new String[] {field, person})));
        return cases;
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("everyFieldForEverybody")
    void isOpenToNobodyElse(String field, String person) {
        var entry = TABLE.get(field);
        var answer = api(person).query(entry.query());
        var classification = answer.path("errors")
                .path(0)
                .path("extensions")
                .path("classification")
                .asString("");

        var answered = answer.path("data").path(field);

        if (entry.allowed().contains(person)) {
            assertThat(classification).isNotIn("UNAUTHORIZED", "FORBIDDEN", "INTERNAL_ERROR");
            if (entry.query().startsWith("{") && !isNothing(field, person)) {
                assertThat(answered.isMissingNode() || answered.isNull())
                        .as("%s", answer)
                        .isFalse();
            }
        } else {
            assertThat(classification).isEqualTo(person.equals("public") ? "UNAUTHORIZED" : "FORBIDDEN");
            assertThat(answered.isMissingNode() || answered.isNull())
                    .as("%s", answer)
                    .isTrue();
        }
    }

    /** Where nothing is the right answer: nobody signed in, nothing published, no such upload, no Keycloak to look in. */
    private static boolean isNothing(String field, String person) {
        return field.equals("publication")
                || field.equals("import")
                || field.equals("people")
                || field.equals("requestHandlers")
                || field.equals("retention")
                || field.equals("applyGuide")
                || (field.equals("viewer") && person.equals("public"));
    }

    private Api api(String person) {
        return switch (person) {
            case "public" -> Api.on(port);
            case "stranger" ->
                Api.on(port)
                        .withToken(Tokens.of(
                                "stranger",
                                "640104-mzj",
                                "editor",
                                "reviewer",
                                "secrecy-reviewer",
                                "chief",
                                "publisher"));
            default -> Api.on(port).as(person);
        };
    }
}
