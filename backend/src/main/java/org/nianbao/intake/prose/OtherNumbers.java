package org.nianbao.intake.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.check.prose.Quantity;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.intake.doubt.NotTaken;

/** The numbers of a section's prose that became neither a channel's nor a cell's. */
public final class OtherNumbers {

    /** What a sentence speaks of, by the table whose numbers it then tells. */
    private static final Map<String, Pattern> TABLES = tables();
    /** 一个窗口, 两次: words rather than figures. */
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private static final String STOPS = "。！？；\n";

    private OtherNumbers() {}

    private static Map<String, Pattern> tables() {
        var tables = new LinkedHashMap<String, Pattern>();
        tables.put("requests", Pattern.compile("申请|结转|予以公开|不予|无法提供"));
        tables.put("review", Pattern.compile("复议|诉讼"));
        tables.put("regulations", Pattern.compile("规章|规范性文件"));
        tables.put("licensing", Pattern.compile("许可"));
        tables.put("enforcement", Pattern.compile("处罚|强制"));
        tables.put("fees", Pattern.compile("收费"));
        return tables;
    }

    public static List<NotTaken> in(List<Block> blocks, Channels channels, Map<String, Cell> cells) {
        var found = new ArrayList<NotTaken>();
        for (var block : blocks) {
            var text = block.text();
            var quantities = Quantity.in(text);
            int from = 0;
            for (int to = 1, next = 0; to <= text.length(); to++) {
                if (to < text.length() && STOPS.indexOf(text.charAt(to - 1)) < 0) {
                    continue;
                }
                var sentence = text.substring(from, to).strip();
                var numbers = new ArrayList<String>();
                var ofCells = cells(sentence, cells);
                for (; next < quantities.size() && quantities.get(next).end() <= to; next++) {
                    var quantity = quantities.get(next);
                    var raw = text.substring(quantity.start(), quantity.end());
                    if (!channels.takes(text, quantity.start())
                            && isFigure(quantity, raw)
                            && !ofCells.contains(quantity.number().stripTrailingZeros())) {
                        numbers.add(raw);
                    }
                }
                if (!numbers.isEmpty()) {
                    found.add(new NotTaken(sentence, numbers));
                }
                from = to;
            }
        }
        return found;
    }

    private static boolean isFigure(Quantity quantity, String raw) {
        return raw.chars().anyMatch(Character::isDigit) || quantity.number().compareTo(SMALL) > 0;
    }

    /** The numbers in the tables of which the sentence speaks. */
    private static Set<BigDecimal> cells(String sentence, Map<String, Cell> cells) {
        var numbers = new HashSet<BigDecimal>();
        TABLES.forEach((table, words) -> {
            if (words.matcher(sentence).find()) {
                cells.values().stream()
                        .filter(cell -> cell.number() != null && cell.ref().startsWith(table + "."))
                        .forEach(cell -> numbers.add(cell.number().stripTrailingZeros()));
            }
        });
        return numbers;
    }
}
