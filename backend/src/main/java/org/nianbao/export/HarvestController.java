package org.nianbao.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Agencies;
import org.nianbao.door.Door;
import org.nianbao.door.Doors;
import org.nianbao.export.file.JsonFile;
import org.nianbao.export.file.Paper;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Page;
import org.nianbao.publication.Publication;
import org.nianbao.publication.Publications;
import org.nianbao.publication.RecordChange;
import org.nianbao.publication.RecordChanges;
import org.nianbao.store.PublicationClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * 收割: the public record as lines of JSON, one a change, for whoever keeps a copy. The first line says how many follow, so that
 * progress can be shown, and the last that it is the last: where it is missing, the connection broke, and the cursor of the
 * last whole line goes on.
 */
@Controller
class HarvestController {

    /** Of one request; who wants more goes on. */
    static final int MOST = 5_000;

    private static final int AT_ONCE = 50;
    private static final int COST = 20;

    private final RecordChanges changes;
    private final Publications publications;
    private final Agencies agencies;
    private final PublicationClock clock;
    private final Release release;
    private final JsonMapper json;

    HarvestController(
            RecordChanges changes,
            Publications publications,
            Agencies agencies,
            PublicationClock clock,
            Release release,
            JsonMapper json) {
        this.changes = changes;
        this.publications = publications;
        this.agencies = agencies;
        this.clock = clock;
        this.release = release;
        this.json = json;
    }

    @GetMapping("/publications/changes.jsonl")
    @Door(cost = COST, otherSites = true, work = Door.Work.FILE)
    void lines(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "" + MOST) int first,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (first < 1 || first > MOST) {
            throw new BadRequest("first 只能是 1 至 " + MOST + "，现为 " + first + "；更多内容请用 after 接着取。");
        }
        long from = after.isEmpty() ? 0 : changes.number(position(after));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        var tag = File.of(clock.now() + " " + from + " " + first + " " + release.mark())
                .tag();
        if (new ServletWebRequest(request, response).checkNotModified("W/\"" + tag + "\"")) {
            return;
        }
        response.setContentType(OpenData.JSONL.type().toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                FileName.of("nianbao-changes", "年度报告公开记录变化", OpenData.JSONL.extension()));
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
                write(from, first, out, request);
            }
        }
    }

    private static String position(String cursor) {
        return String.valueOf(Page.of(1, cursor).after());
    }

    private void write(long from, int most, Writer out, HttpServletRequest request) throws IOException {
        long end = Math.min(changes.count(), from + most);
        line(out, Map.of("lines", Math.max(0, end - from), "all", changes.count()));
        long last = from;
        while (last < end) {
            var some = changes.after(last, Math.toIntExact(Math.min(AT_ONCE, end - last)));
            if (some.isEmpty()) {
                break;
            }
            var standing = publications.standing(
                    some.stream().map(RecordChange::publication).distinct().toList());
            for (var change : some) {
                out.write(line(change, standing.get(change.publication())));
            }
            out.flush();
            last = some.getLast().number();
            Doors.charge(request, COST * (last - from));
        }
        line(out, tree("end", true, "cursor", cursor(last), "more", last < changes.count()));
    }

    private void line(Writer out, Map<String, ?> tree) throws IOException {
        out.write(json.writeValueAsString(tree) + "\n");
    }

    private String line(RecordChange change, @Nullable Publication now) {
        var head = json.writeValueAsString(tree(
                "cursor",
                cursor(change.number()),
                "kind",
                change.kind().name(),
                "at",
                written(change.at()),
                "id",
                change.publication().toString(),
                "agency",
                change.publication().report().agency(),
                "year",
                change.publication().report().year(),
                "number",
                change.publication().number(),
                "withdrawn",
                now == null ? null : now.withdrawn(),
                "withdrawalReason",
                now == null ? null : now.withdrawalReason(),
                "withdrawnAt",
                now == null ? null : written(now.withdrawnAt())));
        return head.substring(0, head.length() - 1) + ",\"publication\":" + content(now) + "}\n";
    }

    /** What it says, as its own file does; nothing of what was withdrawn since. */
    private String content(@Nullable Publication now) {
        return now == null || now.content() == null
                ? "null"
                : new String(
                        JsonFile.of(
                                new Paper(now, now.content(), agencies.tree().known(now.agencyCode()))),
                        StandardCharsets.UTF_8);
    }

    private static String cursor(long number) {
        return Page.cursor(RecordChanges.position(number));
    }

    private static @Nullable String written(@Nullable Instant at) {
        return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ChinaTime.ZONE));
    }

    /** @param entries name, value, name, value…; a null stays a null */
    private static Map<String, @Nullable Object> tree(@Nullable Object... entries) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < entries.length; i += 2) {
            tree.put(String.valueOf(entries[i]), entries[i + 1]);
        }
        return tree;
    }
}
