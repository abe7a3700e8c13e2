package org.nianbao.intake.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.prose.Quantity;
import org.nianbao.content.Channel;
import org.nianbao.content.Channel.Category;
import org.nianbao.content.ChannelKind;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.Excerpt;
import org.nianbao.intake.doubt.Notes;
import org.nianbao.intake.doubt.Proposal;

/**
 * Finds in prose through which channels how much was made public: 通过电视、报刊、广播等形式发布信息8条. A sum over
 * channels that are then told one by one (…，其中…) is none itself. A number that is told roughly (7700余条), or for one
 * channel among others (网站等平台), is only proposed.
 */
public final class Channels {

    /** What a channel's items are counted in; 期 and 场 hold many of them, 次 and 人次 are none. */
    private static final Set<String> UNITS = Set.of("条", "篇", "件", "则");

    private static final Map<ChannelKind, String> WORDS = words();
    private static final Map<ChannelKind, Pattern> KINDS = kinds();
    private static final String ONE = "(?:" + String.join("|", WORDS.values()) + ")";
    private static final String ROUGHLY = "近约超逾过";
    private static final String VERB = "公开|发布|公布|推送|刊登|刊载|刊发|登载|播出|播发|播放|更新|编发|发送|公示|公告|上传|印发|报道";
    /** What leads to a number: channels, and perhaps what was done through them. */
    private static final Pattern TOLD = Pattern.compile("((?>" + ONE + "(?:(?:以及|[、和及与])?" + ONE + "){0,9}))"
            + "(等(?:[新各][闻类])?(?:形式|方式|渠道|媒体|平台|途径|载体){0,2})?([，,])?"
            + "(?:[^，。；、：！（）()\\d]{0,8}?(?:" + VERB + ")[^，。；、：！（）()\\d]{0,16}?|[共计为：:" + ROUGHLY + "]{0,3})$");
    /** With these words before it a channel may be parted by a comma from what was done through it. */
    private static final Pattern THROUGH = Pattern.compile("(?:通过|利用|依托|借助|运用|经由|在)[^，。；]{0,16}$");

    private static final Pattern STOP = Pattern.compile("[。；！？]");
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9})";
    private static final Pattern ENTRY =
            Pattern.compile("(?:其中)?[：:，,]?([^\\d。；，,：:]{1,40}?)(?:共|计|为)?" + NUMBER + "(?:条|篇|件|则)");
    private static final Pattern EARLIER = Pattern.compile("(?:上一?年|去年|(\\d{4})年)[^。；，]{0,12}$");
    private static final Pattern VAGUE = Pattern.compile("等多|等各");
    private static final Pattern PARTS = Pattern.compile("[，,。；;]?其中[^。]{0,60}?" + ONE);
    private static final int MOST = 100;
    /** Letters searched; more than the longest section one ever has. */
    private static final int LONGEST = 200_000;
    /** Letters before a number that may tell its channels. */
    private static final int LEAD = 200;

    private final @Nullable Integer year;
    private final int section;
    private final Notes notes;
    private final Map<String, Channel> found = new LinkedHashMap<>();
    private final Set<String> proposed = new HashSet<>();
    private final Map<String, Set<Integer>> taken = new HashMap<>();

    public Channels(@Nullable Integer year, int section, Notes notes) {
        this.year = year;
        this.section = section;
        this.notes = notes;
    }

    private static Map<ChannelKind, String> words() {
        var words = new LinkedHashMap<ChannelKind, String>();
        words.put(ChannelKind.SHORT_VIDEO, "(?:微信)?视频号|抖音号?|快手号?|短视频(?:平台)?");
        words.put(ChannelKind.WEBSITE, "(?:[省市区县州旗镇乡]?(?:人民)?政府|政务|部门|单位|官方|机关)?(?:信息公开|门户)?网站(?:平台)?|官网");
        words.put(ChannelKind.WECHAT, "(?:“[^”]{1,20}”)?(?:官方|政务)?(?:微信(?:公众号|公众平台|订阅号|平台)?|公众号)");
        words.put(ChannelKind.WEIBO, "(?:官方|政务)?微博(?:平台)?");
        words.put(ChannelKind.APP, "(?:移动|手机)?客户端|手机APP|APP");
        words.put(ChannelKind.GAZETTE, "(?:政府)?公报");
        words.put(ChannelKind.NEWSPAPER, "报刊(?:杂志)?|报纸");
        words.put(ChannelKind.RADIO, "广播(?:电台)?|电台");
        words.put(ChannelKind.TELEVISION, "电视台?");
        words.put(ChannelKind.PRESS_CONFERENCE, "(?:新闻)?发布会");
        words.put(ChannelKind.NOTICE_BOARD, "(?:公示|公告|公开|宣传|信息)栏|电子显?示?屏");
        words.put(ChannelKind.READING_ROOM, "(?:信息)?(?:公共)?查阅(?:点|室|场所|中心)|阅览室|图书馆|档案馆");
        return words;
    }

    private static Map<ChannelKind, Pattern> kinds() {
        var kinds = new LinkedHashMap<ChannelKind, Pattern>();
        WORDS.forEach((kind, words) -> kinds.put(kind, Pattern.compile(words)));
        return kinds;
    }

    public List<Channel> in(List<String> paragraphs) {
        int looked = 0;
        for (var paragraph : paragraphs) {
            looked += paragraph.length();
            if (looked > LONGEST) {
                break;
            }
            int from = 0;
            for (var quantity : Quantity.in(paragraph)) {
                if (UNITS.contains(quantity.unit()) && found.size() < MOST && !takes(paragraph, quantity.start())) {
                    told(paragraph, from, quantity);
                }
                from = quantity.end();
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether the number that begins there has become a channel's, or part of a proposal. */
    boolean takes(String paragraph, int start) {
        return taken.getOrDefault(paragraph, Set.of()).contains(start);
    }

    private void told(String text, int after, Quantity quantity) {
        int from = Math.max(after, quantity.start() - LEAD);
        var stop = STOP.matcher(text).region(from, quantity.start());
        while (stop.find()) {
            from = stop.end();
        }
        var told = TOLD.matcher(text).region(from, quantity.start());
        if (!told.find()
                || VAGUE.matcher(told.group()).find()
                || isEarlier(text, told.start())
                || told.group(3) != null
                        && !THROUGH.matcher(text.substring(from, told.start())).find()) {
            return;
        }
        var name = told.group(1);
        boolean several = told.group(2) != null && kinds(name).size() == 1;
        if (!isSum(text, name, quantity.end())) {
            take(new Telling(text, name, told.start(), several), quantity);
        }
    }

    /**
     * @param name    of the channel, and {@code start} where it stands in the text
     * @param several whether the text says that it is not alone (网站等平台)
     */
    private record Telling(String text, String name, int start, boolean several) {}

    private boolean isEarlier(String text, int start) {
        var before = EARLIER.matcher(text.substring(Math.max(0, start - 24), start));
        return before.find() && (before.group(1) == null || !before.group(1).equals(String.valueOf(year)));
    }

    /** 202条，其中网站194条: told of several channels, or of one that is itself among the parts. */
    private static boolean isSum(String text, String name, int end) {
        var parts = PARTS.matcher(text).region(end, text.length());
        if (!parts.lookingAt()) {
            return false;
        }
        var kinds = kinds(name);
        int stop = text.indexOf('。', parts.end());
        return kinds.size() > 1
                || kinds(text.substring(parts.start(), stop < 0 ? text.length() : stop))
                        .contains(kinds.getFirst());
    }

    private void take(Telling told, Quantity quantity) {
        var name = told.name();
        if (quantity.number().stripTrailingZeros().scale() > 0
                || quantity.number().precision() > 9) {
            return;
        }
        int items = quantity.number().intValue();
        boolean rough = quantity.approximate() || quantity.step().intValue() > 1;
        if (rough || told.several()) {
            propose(told, quantity, rough);
            return;
        }
        var known = found.get(name);
        took(told.text(), quantity.start());
        if (known != null) {
            if (known.items() != null && known.items() != items) {
                notes.doubt(new Doubt(
                                Doubt.DoubtKind.CHANNEL,
                                section,
                                "“" + name + "”的公开数量前后不一：" + known.items() + " 与 " + items + "，取前者。")
                        .at(Excerpt.of(told.text(), told.start(), quantity.end())));
            }
            return;
        }
        found.put(
                name,
                new Channel("c" + (found.size() + 1), name, kinds(name), items, null, categories(told, quantity)));
    }

    private void propose(Telling told, Quantity quantity, boolean rough) {
        var name = told.name();
        took(told.text(), quantity.start());
        if (!proposed.add(name)) {
            return;
        }
        int items = quantity.number().intValue();
        int from = quantity.start();
        while (ROUGHLY.indexOf(told.text().charAt(from - 1)) >= 0) {
            from--;
        }
        var raw = told.text().substring(from, quantity.end());
        var channel = new Channel("proposed", name, kinds(name), items, null, List.of());
        notes.doubt(new Doubt(
                        Doubt.DoubtKind.CHANNEL,
                        section,
                        "“" + name + "”" + (rough ? "的公开数量“" + raw + "”不是确数，未填入。" : "等不止一个渠道共“" + raw + "”，未填入。"),
                        Proposal.channel("按原文取 " + items, channel))
                .at(Excerpt.of(told.text(), told.start(), quantity.end())));
    }

    private void took(String text, int start) {
        taken.computeIfAbsent(text, key -> new HashSet<>()).add(start);
    }

    private static List<ChannelKind> kinds(String name) {
        var kinds = new LinkedHashSet<ChannelKind>();
        var rest = name;
        for (var kind : KINDS.entrySet()) {
            var matcher = kind.getValue().matcher(rest);
            if (matcher.find()) {
                kinds.add(kind.getKey());
                rest = matcher.replaceAll("、");
            }
        }
        return inOrder(name, kinds);
    }

    private static List<ChannelKind> inOrder(String name, LinkedHashSet<ChannelKind> kinds) {
        return kinds.stream()
                .sorted(Comparator.comparingInt(kind -> {
                    var matcher = KINDS.get(kind).matcher(name);
                    return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
                }))
                .toList();
    }

    /** The categories told behind a channel's number, in brackets or after 其中; all of them or none. */
    private List<Category> categories(Telling told, Quantity quantity) {
        var name = told.name();
        int from = quantity.end();
        var behind = told.text().substring(from);
        boolean bracket = behind.startsWith("（") || behind.startsWith("(");
        boolean list = behind.startsWith("，其中") || behind.startsWith(",其中");
        if (!bracket && !list) {
            return List.of();
        }
        int end = 1;
        while (end < behind.length() && (bracket ? "）)" : "。；").indexOf(behind.charAt(end)) < 0) {
            end++;
        }
        var inner = behind.substring(1, end);
        var categories = new ArrayList<Category>();
        for (var part : inner.split("[、，；;]|,(?!\\d{3}(?!\\d))")) {
            var entry = ENTRY.matcher(part.strip());
            if (part.equals("其中") && categories.isEmpty()) {
                continue;
            }
            if (!entry.matches()) {
                if (bracket && inner.chars().anyMatch(Character::isDigit)) {
                    notes.doubt(
                            new Doubt(Doubt.DoubtKind.CHANNEL, section, "“" + name + "”的分类没有全部读懂：" + Notes.quote(inner))
                                    .at(Excerpt.of(told.text(), from + 1, from + end)));
                }
                return List.of();
            }
            categories.add(new Category(entry.group(1).strip(), number(entry.group(2))));
        }
        int to = from + end;
        Quantity.in(told.text()).stream()
                .map(Quantity::start)
                .filter(start -> start > from && start < to)
                .forEach(start -> took(told.text(), start));
        return categories;
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }
}
