package org.nianbao.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Channel;
import org.nianbao.content.Channel.Category;
import org.nianbao.content.Channel.Kind;

/**
 * Finds in prose through which channels how much was made public: 通过电视、报刊、广播等形式发布信息8条. A sum over
 * channels that are then told one by one (…，其中…) is none itself.
 */
final class Channels {

    private static final Map<Kind, String> WORDS = words();
    private static final Map<Kind, Pattern> KINDS = kinds();
    private static final String ONE = "(?:" + String.join("|", WORDS.values()) + ")";
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9})";
    private static final Pattern TOLD = Pattern.compile("((?>" + ONE + "(?:(?:以及|[、和及与])?" + ONE + "){0,9}))"
            + "(?:等(?:新闻)?(?:形式|方式|渠道|媒体|平台|途径|载体){0,2})?"
            + "(?:[^，。；、：！（）()\\d]{0,8}?(?:公开|发布|推送|刊登|刊载|刊发|播出|播发|更新|编发|发送|公示|上传|印发|举办|召开)"
            + "[^，。；、：！（）()\\d]{0,16}?|[共计为：:]{0,2})" + NUMBER + "(条|篇|件|则|期|场|次)");
    private static final Pattern ENTRY = Pattern.compile(
            "(?:其中)?[：:，,]?([^\\d。；，,：:]{1,40}?)(?:共|计|为)?" + NUMBER + "(?:条|篇|件|则)");
    private static final Pattern EARLIER = Pattern.compile("(?:上一?年|去年|(\\d{4})年)[^。；，]{0,12}$");
    private static final Pattern VAGUE = Pattern.compile("等多|等各|[近约超逾过]\\d");
    private static final Pattern PARTS = Pattern.compile("[，,。；;]?其中[^。]{0,60}?" + ONE);

    private static final int MOST = 100;
    /** Letters searched; more than the longest section one ever has. */
    private static final int LONGEST = 200_000;

    private final @Nullable Integer year;
    private final int section;
    private final Notes notes;
    private final Map<String, Channel> found = new LinkedHashMap<>();

    Channels(@Nullable Integer year, int section, Notes notes) {
        this.year = year;
        this.section = section;
        this.notes = notes;
    }

    private static Map<Kind, String> words() {
        var words = new LinkedHashMap<Kind, String>();
        words.put(Kind.SHORT_VIDEO, "(?:微信)?视频号|抖音号?|快手号?|短视频(?:平台)?");
        words.put(Kind.WEBSITE, "(?:[省市区县州旗镇乡]?(?:人民)?政府|政务|部门|单位|官方|机关)?(?:信息公开|门户)?网站(?:平台)?|官网");
        words.put(Kind.WECHAT, "(?:官方|政务)?微信(?:公众号|公众平台|订阅号|平台)?");
        words.put(Kind.WEIBO, "(?:官方|政务)?微博(?:平台)?");
        words.put(Kind.APP, "(?:移动|手机)?客户端|手机APP|APP");
        words.put(Kind.GAZETTE, "(?:政府)?公报");
        words.put(Kind.NEWSPAPER, "报刊(?:杂志)?|报纸");
        words.put(Kind.RADIO, "广播(?:电台)?|电台");
        words.put(Kind.TELEVISION, "电视台?");
        words.put(Kind.PRESS_CONFERENCE, "(?:新闻)?发布会");
        words.put(Kind.NOTICE_BOARD, "(?:公示|公告|公开|宣传|信息)栏|电子显?示?屏");
        words.put(Kind.READING_ROOM, "(?:信息)?(?:公共)?查阅(?:点|室|场所|中心)|阅览室|图书馆|档案馆");
        return words;
    }

    private static Map<Kind, Pattern> kinds() {
        var kinds = new LinkedHashMap<Kind, Pattern>();
        WORDS.forEach((kind, words) -> kinds.put(kind, Pattern.compile(words)));
        return kinds;
    }

    List<Channel> in(List<String> paragraphs) {
        int looked = 0;
        for (var paragraph : paragraphs) {
            looked += paragraph.length();
            if (looked > LONGEST) {
                break;
            }
            boolean figures = paragraph.chars().anyMatch(Character::isDigit);
            var told = TOLD.matcher(paragraph);
            while (figures && found.size() < MOST && told.find()) {
                if (isTold(paragraph, told)) {
                    add(paragraph, told);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private boolean isTold(String text, MatchResult told) {
        var kinds = kinds(told.group(1));
        boolean fits = switch (told.group(3)) {
            case "期" -> kinds.contains(Kind.GAZETTE);
            case "场", "次" -> kinds.contains(Kind.PRESS_CONFERENCE);
            default -> true;
        };
        var before = EARLIER.matcher(text.substring(Math.max(0, told.start() - 24), told.start()));
        boolean earlier = before.find() && (before.group(1) == null || !before.group(1).equals(String.valueOf(year)));
        boolean sum = kinds.size() > 1 && PARTS.matcher(text).region(told.end(), text.length()).lookingAt();
        boolean vague = VAGUE.matcher(told.group()).find();
        return fits && !earlier && !sum && !vague;
    }

    private void add(String text, MatchResult told) {
        var name = told.group(1);
        int items = number(told.group(2));
        var known = found.get(name);
        if (known != null) {
            if (known.items() != null && known.items() != items) {
                notes.doubt(Doubt.Kind.CHANNEL, section, "“" + name + "”的公开数量前后不一：" + known.items() + " 与 " + items + "，取前者。");
            }
            return;
        }
        found.put(name, new Channel("c" + (found.size() + 1), name, kinds(name), items, null,
                categories(name, text.substring(told.end()))));
    }

    private static List<Kind> kinds(String name) {
        var kinds = new LinkedHashSet<Kind>();
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

    private static List<Kind> inOrder(String name, LinkedHashSet<Kind> kinds) {
        return kinds.stream().sorted(Comparator.comparingInt(kind -> {
            var matcher = KINDS.get(kind).matcher(name);
            return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
        })).toList();
    }

    /** The categories told behind a channel's number, in brackets or after 其中; all of them or none. */
    private List<Category> categories(String name, String behind) {
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
                    notes.doubt(Doubt.Kind.CHANNEL, section, "“" + name + "”的分类没有全部读懂：" + Notes.quote(inner));
                }
                return List.of();
            }
            categories.add(new Category(entry.group(1).strip(), number(entry.group(2))));
        }
        return categories;
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }
}
