package org.nianbao.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nianbao.content.CellKind;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.form.Edition;
import org.nianbao.form.TableForm;

/**
 * One agency's invented figures, year after year: every sum agrees, what one year carries out the next carries in, and
 * the stock of normative documents moves by what is issued and repealed. The same seed gives the same figures.
 */
final class DemonstrationFigures {

    private static final String REQUESTS = "requests";

    private final SplittableRandom random;
    private final int requestsAYear;
    private final long[] carried = new long[6];
    /** Cases of the year before that this year decides. */
    private final Map<String, Long> pending = new HashMap<>();

    private long inForce;
    private final long penaltiesAYear;

    /** @param requestsAYear roughly how many requests the agency receives; 0 for one that receives none */
    DemonstrationFigures(long seed, int requestsAYear, long penaltiesAYear) {
        this.random = new SplittableRandom(seed);
        this.requestsAYear = requestsAYear;
        this.penaltiesAYear = penaltiesAYear;
        this.inForce = 3 + random.nextInt(25);
    }

    /** The cells of the next year. Call it once a year, in order. */
    Map<String, Long> year(Edition edition) {
        var cells = new LinkedHashMap<String, Long>();
        edition.cells().forEach(cell -> cells.put(cell.ref(), 0L));
        if (edition.table("procurement") != null) {
            edition2019(cells);
        } else {
            edition2021(cells);
        }
        requests(edition.table(REQUESTS), cells);
        reviews(cells);
        return cells;
    }

    /** Somewhat more or less than usual: real figures seldom move by half from one year to the next. */
    private long about(long usual) {
        return usual * 5 / 6 + random.nextLong(usual / 3 + 1);
    }

    static List<CellInput> asInput(Map<String, Long> cells) {
        var inputs = new ArrayList<CellInput>();
        cells.forEach(
                (ref, number) -> inputs.add(new CellInput(ref, CellKind.NUMBER, BigDecimal.valueOf(number), null)));
        return inputs;
    }

    private void edition2019(Map<String, Long> cells) {
        long made = random.nextInt(4);
        inForce += made;
        cells.put("regulations.normativeDocuments.made", made);
        cells.put("regulations.normativeDocuments.disclosed", made);
        cells.put("regulations.normativeDocuments.totalDisclosed", inForce);
        if (penaltiesAYear > 0) {
            cells.put("licensing.licences.previousItems", 12L);
            cells.put("licensing.licences.change", -2L);
            cells.put("licensing.licences.decisions", about(penaltiesAYear));
            cells.put("enforcement.penalties.previousItems", 30L);
            cells.put("enforcement.penalties.change", 1L);
            cells.put("enforcement.penalties.decisions", about(penaltiesAYear * 2 / 3));
        }
        cells.put("procurement.procurement.items", 1L + random.nextInt(9));
        cells.put("procurement.procurement.amount", 10L + random.nextInt(900));
    }

    private void edition2021(Map<String, Long> cells) {
        long issued = random.nextInt(4);
        long repealed = random.nextLong(Math.min(3, inForce));
        inForce += issued - repealed;
        cells.put("regulations.normativeDocuments.issued", issued);
        cells.put("regulations.normativeDocuments.repealed", repealed);
        cells.put("regulations.normativeDocuments.inForce", inForce);
        if (penaltiesAYear > 0) {
            cells.put("licensing.licences.decisions", about(penaltiesAYear));
            cells.put("enforcement.penalties.decisions", about(penaltiesAYear * 2 / 3));
            cells.put("enforcement.coercion.decisions", about(penaltiesAYear / 12));
            cells.put("fees.fees.amount", (long) random.nextInt(60));
        }
    }

    private void requests(TableForm table, Map<String, Long> cells) {
        var outcomes = table.rows().stream()
                .filter(row -> !row.groups().isEmpty() && !row.key().equals("total"))
                .toList();
        for (int i = 0; i < carried.length; i++) {
            var column = table.columns().get(i).key();
            long received = requestsAYear == 0
                    ? 0
                    : i == 0 ? about(requestsAYear) : random.nextInt(Math.max(1, requestsAYear / 8));
            long open = received + carried[i];
            long carriedOut = open == 0 ? 0 : Math.min(open, open / 12 + random.nextLong(open / 30 + 2));
            add(cells, "received", column, received);
            add(cells, "carriedIn", column, carried[i]);
            for (long left = open - carriedOut; left > 0; left--) {
                // Most requests are granted; the rest spreads over all the other outcomes.
                var row =
                        random.nextInt(100) < 55 ? outcomes.getFirst() : outcomes.get(random.nextInt(outcomes.size()));
                add(cells, row.key(), column, 1);
            }
            add(cells, "total", column, open - carriedOut);
            add(cells, "carriedOut", column, carriedOut);
            carried[i] = carriedOut;
        }
    }

    private static void add(Map<String, Long> cells, String row, String column, long number) {
        cells.merge(REQUESTS + "." + row + "." + column, number, Long::sum);
        cells.merge(REQUESTS + "." + row + ".total", number, Long::sum);
    }

    private void reviews(Map<String, Long> cells) {
        for (var row : List.of("reconsideration", "directLitigation", "litigationAfterReconsideration")) {
            for (var column : List.of("upheld", "corrected", "other", "pending")) {
                long number = requestsAYear < 40 ? 0 : random.nextInt(column.equals("upheld") ? 4 : 2);
                if (column.equals("upheld")) {
                    number = Math.max(number, pending.getOrDefault(row, 0L));
                } else if (column.equals("pending")) {
                    pending.put(row, number);
                }
                cells.merge("review." + row + "." + column, number, Long::sum);
                cells.merge("review." + row + ".total", number, Long::sum);
            }
        }
    }
}
