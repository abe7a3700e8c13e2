package org.nianbao.check.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.prose.Vocabulary.Mention;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Content;

/**
 * Reads a report's prose into sentences and the figures in them. What a figure is about is the last topic named before
 * it, in its sentence, its paragraph or the heading above, unless the words right behind it name one; what is counted is
 * the last term in the clause before it.
 */
public final class ProseReader {

    private static final String STOPS = "。！？!?\n";
    private static final String PAUSES = STOPS + "，,；;：:";
    /** Words that say nothing by themselves: 收到申请，共计12件 is about what stands before the comma. */
    private static final Pattern FILLER = Pattern.compile("[共合总计为有达数量是约\\s]*");

    private static final Pattern YEAR = Pattern.compile("(?<![\\d较比同与和、至到转])((?:19|20)\\d\\d)\\s*年(?!度?(?:相比|同期))");
    /** How far behind a figure its topic or term may begin: 12件（次）政府信息公开申请. */
    private static final int NEAR = 5;

    private static final List<String> LIST_OPENERS = List.of("其中", "包括", "分别为", "分别是");
    private static final String EACH = "各";
    /** Between two things that are counted together. */
    private static final Pattern JOINED = Pattern.compile("[的类]?(?:、|和|及|以及|与|或|或者|暨|\\+|＋)");
    /** 涉及行政许可的2件: those of them that concern it, not all there are. */
    private static final String OF = "的";
    /** What is listed on in one breath is of the same kind: 网上5件、当面3件. */
    private static final String LIKEWISE = "、";

    private final Vocabulary vocabulary;

    public ProseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All sentences in printed order, the preamble's first. */
    public List<Sentence> read(Content content) {
        var sentences = new ArrayList<Sentence>();
        read(null, content.preamble(), content.title(), sentences);
        content.sections().forEach(section -> read(section.number(), section.blocks(), content.title(), sentences));
        return sentences;
    }

    private void read(@Nullable Integer section, List<Block> blocks, String title, List<Sentence> into) {
        String topic = null;
        for (var block : blocks) {
            boolean heading = block.kind() == BlockKind.HEADING;
            topic = heading ? last(vocabulary.topics().in(block.text()), null) : topic;
            var above = topic;
            int from = 0;
            for (int to = 1; to <= block.text().length(); to++) {
                if (to == block.text().length() || STOPS.indexOf(block.text().charAt(to - 1)) >= 0) {
                    var text = block.text().substring(from, to).strip();
                    from = to;
                    if (text.isEmpty()) {
                        continue;
                    }
                    var sentence = new SentenceReader(text, above, title);
                    into.add(new Sentence(section, text, heading ? List.of() : sentence.statements()));
                    above = last(sentence.topics, above);
                }
            }
        }
    }

    private static @Nullable String last(List<Mention> mentions, @Nullable String otherwise) {
        return mentions.isEmpty() ? otherwise : mentions.getLast().key();
    }

    /** One sentence while it is being read. */
    private final class SentenceReader {

        private final String text;
        private final @Nullable String above;
        private final List<Mention> topics;
        private final List<Mention> terms;
        private final List<Mention> marks;

        /** @param title the report's; a word of the agency's own name marks nothing */
        SentenceReader(String text, @Nullable String above, String title) {
            this.text = text;
            this.above = above;
            this.topics = vocabulary.topics().in(text);
            this.terms = vocabulary.terms().in(text);
            this.marks = vocabulary.marks().in(text).stream()
                    .filter(mark -> !title.contains(text.substring(mark.start(), mark.end())))
                    .toList();
        }

        List<Statement> statements() {
            var quantities = Quantity.in(text);
            var statements = new ArrayList<Statement>();
            for (int i = 0; i < quantities.size(); i++) {
                var statement = statement(
                        quantities.get(i),
                        i == 0 ? 0 : quantities.get(i - 1).end(),
                        i + 1 == quantities.size()
                                ? text.length()
                                : quantities.get(i + 1).start());
                statements.add(
                        i > 0 && statement.lead().startsWith(LIKEWISE)
                                ? statement.alsoMarked(statements.getLast().marks())
                                : statement);
            }
            return statements;
        }

        private Statement statement(Quantity quantity, int after, int before) {
            int start = leadStart(quantity.start(), after);
            int end = quantity.end();
            while (end < before && (PAUSES + LIKEWISE).indexOf(text.charAt(end)) < 0) {
                end++;
            }
            var lead = text.substring(start, quantity.start());
            var topic = near(topics, quantity.end(), end);
            var strongTerms = terms.stream()
                    .filter(mention -> !mention.key().equals(vocabulary.weak()))
                    .toList();
            var strong = within(strongTerms, start, quantity.start());
            var term = strong != null
                    ? together(strongTerms, start, strong, quantity.start())
                    : key(within(terms, start, quantity.start()), near(strongTerms, quantity.end(), end));
            return new Statement(
                    quantity,
                    lead,
                    text.substring(quantity.end(), end),
                    topic != null ? topic : key(within(topics, 0, quantity.start()), above),
                    said(term),
                    marks(start, quantity.start(), lead),
                    year(quantity.start()));
        }

        /** Where the clause begins; what stands in brackets before the figure is skipped, an empty clause extended. */
        private int leadStart(int figure, int after) {
            int start = pause(figure, after);
            while (start > after
                    && FILLER.matcher(text.substring(start, figure)).matches()) {
                start = pause(start - 1, after);
            }
            return start;
        }

        private int pause(int from, int after) {
            int depth = 0;
            int i = from;
            while (i > after) {
                char c = text.charAt(i - 1);
                if (c == '）' || c == ')') {
                    depth++;
                } else if (c == '（' || c == '(') {
                    if (depth-- == 0) {
                        return i;
                    }
                } else if (depth == 0 && PAUSES.indexOf(c) >= 0 && !opensAList(i - 1)) {
                    return i;
                }
                i--;
            }
            return after;
        }

        /** 其中：自然人8件 is one clause. */
        private boolean opensAList(int colon) {
            return LIST_OPENERS.stream().anyMatch(word -> text.startsWith(word, colon - word.length()))
                    && "：:".indexOf(text.charAt(colon)) >= 0;
        }

        /** The term with those that are joined to it: 予以公开和部分公开 counts both. */
        private String together(List<Mention> mentions, int from, Mention last, int figure) {
            var joined = new ArrayList<String>();
            joined.add(last.key());
            int begin = last.start();
            for (var mention : mentions.reversed()) {
                if (mention.start() >= begin) {
                    continue;
                }
                if (mention.start() < from
                        || !isNamed(mention, figure)
                        || vocabulary.stages().containsAll(List.of(last.key(), mention.key()))
                        || !JOINED.matcher(text.substring(mention.end(), begin)).matches()) {
                    break;
                }
                joined.addFirst(mention.key());
                begin = mention.start();
            }
            return joined.stream().distinct().collect(Collectors.joining(Statement.TOGETHER));
        }

        private @Nullable String said(@Nullable String term) {
            return term == null || term.equals(Vocabulary.NOTHING) ? null : term;
        }

        private @Nullable String near(List<Mention> mentions, int from, int to) {
            return mentions.stream()
                    .filter(mention -> mention.start() >= from && mention.start() - from <= NEAR && mention.end() <= to)
                    .map(Mention::key)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable Mention within(List<Mention> mentions, int from, int to) {
            for (var mention : mentions.reversed()) {
                if (mention.start() >= from && mention.end() <= to && isNamed(mention, to)) {
                    return mention;
                }
            }
            return null;
        }

        /** Whether a word says anything of a figure behind it. */
        private boolean isNamed(Mention mention, int figure) {
            return !mention.key().equals(Vocabulary.NOTHING) && !isAside(mention, figure);
        }

        private static @Nullable String key(@Nullable Mention mention, @Nullable String otherwise) {
            return mention == null ? otherwise : mention.key();
        }

        private Set<String> marks(int from, int to, String lead) {
            var found = new HashSet<String>();
            marks.stream()
                    .filter(mention -> mention.start() >= from && mention.end() <= to && !isAside(mention, to))
                    .forEach(mention -> found.add(mention.key()));
            if (lead.endsWith(EACH)) {
                found.add("each");
            }
            if (lead.endsWith(OF)) {
                found.add("part");
            }
            if (isBracketed(to)) {
                found.add(Statement.BRACKETED);
            }
            return found;
        }

        /** Whether a word stands in brackets and the figure does not: 申请（含网上提交）12件 is not of 网上. */
        private boolean isAside(Mention mention, int figure) {
            return isBracketed(mention.start()) && !isBracketed(figure);
        }

        private boolean isBracketed(int index) {
            return text.lastIndexOf('（', index) > text.lastIndexOf('）', index)
                    || text.lastIndexOf('(', index) > text.lastIndexOf(')', index);
        }

        private @Nullable Integer year(int figure) {
            var matcher = YEAR.matcher(text).region(0, figure).useTransparentBounds(true);
            Integer year = null;
            while (matcher.find()) {
                year = Integer.valueOf(matcher.group(1));
            }
            return year;
        }
    }
}
