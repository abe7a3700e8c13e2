package org.nianbao.request.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Arrival;
import org.nianbao.request.Fact.SupplyForm;
import org.nianbao.request.identity.CreditCode;
import org.nianbao.request.identity.Identity;
import org.nianbao.request.identity.IdentityKind;
import org.nianbao.request.identity.IdentityNumber;
import org.nianbao.request.ledger.LedgerEntry.LedgerClosing;
import org.nianbao.request.ledger.LedgerEntry.LedgerContact;
import org.nianbao.request.ledger.LedgerWords.Ending;
import org.nianbao.request.ledger.LedgerWords.Meaning;

/** Reads one row of a ledger: what each cell means, and what speaks against it. */
final class LedgerRows {

    private static final Pattern NOTHING =
            Pattern.compile("[-—－/／\\\\*、.。]*|无|空|不详|未知|/无|N/?A", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");
    /** Spreadsheets keep fifteen digits of a number. */
    private static final Pattern CUT = Pattern.compile("\\d{15}000");

    private static final Pattern MASKED = Pattern.compile(".*[*＊×xX]{3,}.*");
    private static final Pattern RESIDENT = Pattern.compile("\\d{17}[\\dXx]");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;，；、\"]+@[^\\s@<>,;，；、\"]+\\.[A-Za-z]{2,}");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:1[3-9]\\d{9}|0\\d{2,3}[-－ ]?\\d{7,8}|\\d{7,8})(?!\\d)");
    private static final Pattern PERSONAL = Pattern.compile("\\d{17}[\\dXx]|(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern APART = Pattern.compile("[;；\\n]");
    private static final Pattern PERHAPS = Pattern.compile("[、，,/]");
    private static final int LONGEST_PERSONAL_NAME = 4;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_WORDS = 20_000;
    private static final int LONGEST_LETTER = 100;
    private static final int FIRST_YEAR = 2008;

    private final LedgerWords words;
    private final @Nullable Integer year;
    private final LocalDate today;

    /**
     * @param year  of the ledger; null where nothing says it
     * @param today nothing happened after it
     */
    LedgerRows(LedgerWords words, @Nullable Integer year, LocalDate today) {
        this.words = words;
        this.year = year;
        this.today = today;
    }

    LedgerRow read(int line, Map<LedgerColumn, String> typed) {
        return new RowReading(line, typed).row();
    }

    /** One row while it is read. */
    private final class RowReading {

        private final int line;
        private final Map<LedgerColumn, String> cells = new EnumMap<>(LedgerColumn.class);
        private final List<LedgerDoubt> doubts = new ArrayList<>();

        RowReading(int line, Map<LedgerColumn, String> typed) {
            this.line = line;
            typed.forEach((column, text) -> {
                if (!NOTHING.matcher(text.strip()).matches()) {
                    cells.put(column, text.strip());
                }
            });
        }

        LedgerRow row() {
            var arrivedOn = arrivedOn();
            var ending = ending();
            var closedOn = closedOn(arrivedOn, ending);
            var arrival = arrival(ending != null && ending.disposition() != null);
            var confirmedOn = confirmedOn(arrivedOn, arrival, closedOn);
            var names = names();
            var identity = identity();
            var kind = kind(names, identity);
            var contact = contact(closedOn != null);
            var said = words(names);
            var form = form();
            var letter = cell(LedgerColumn.LETTER);
            if (letter != null && letter.length() > LONGEST_LETTER) {
                block(LedgerColumn.LETTER, "答复文号最多 " + LONGEST_LETTER + " 个字。");
            }
            doubts.sort(Comparator.comparing(doubt -> doubt.column() == null ? LedgerColumn.REMARK : doubt.column()));
            boolean blocked = doubts.stream().anyMatch(LedgerDoubt::blocking);
            var closing = closedOn == null || ending == null || ending.disposition() == null
                    ? null
                    : new LedgerClosing(closedOn, ending.disposition(), ending.rest(), letter);
            var entry = blocked || arrivedOn == null || arrival == null || kind == null || said == null
                    ? null
                    : new LedgerEntry(
                            arrivedOn,
                            confirmedOn,
                            arrival,
                            kind,
                            names,
                            identity,
                            contact,
                            form,
                            said.subject(),
                            said.words(),
                            closing);
            return new LedgerRow(
                    line,
                    cells,
                    entry,
                    new LedgerRow.Says(arrivedOn, closedOn, ending == null ? null : ending.disposition()),
                    doubts);
        }

        private @Nullable String cell(LedgerColumn column) {
            return cells.get(column);
        }

        private @Nullable LocalDate arrivedOn() {
            if (cell(LedgerColumn.ARRIVED_ON) == null) {
                block(LedgerColumn.ARRIVED_ON, "没有收到日期。");
                return null;
            }
            var on = day(LedgerColumn.ARRIVED_ON);
            if (on != null && on.getYear() < FIRST_YEAR) {
                block(LedgerColumn.ARRIVED_ON, "收到日期早于《政府信息公开条例》施行的 " + FIRST_YEAR + " 年。");
            }
            return on;
        }

        private @Nullable LocalDate closedOn(@Nullable LocalDate arrivedOn, @Nullable Ending ending) {
            var text = cell(LedgerColumn.CLOSED_ON);
            boolean open = ending == null || ending.disposition() == null;
            if (text == null) {
                if (!open) {
                    block(LedgerColumn.CLOSED_ON, "有办理结果，没有办结日期；还在办理的，请清空办理结果。");
                }
                return null;
            }
            var on = day(LedgerColumn.CLOSED_ON);
            if (on != null && arrivedOn != null && on.isBefore(arrivedOn)) {
                block(LedgerColumn.CLOSED_ON, "办结日期" + ChinaTime.said(on) + "早于收到日期" + ChinaTime.said(arrivedOn) + "。");
            }
            if (ending != null && ending.disposition() == null) {
                block(LedgerColumn.CLOSED_ON, "办理结果为“" + cell(LedgerColumn.DISPOSITION) + "”，却有办结日期。");
            } else if (cell(LedgerColumn.DISPOSITION) == null) {
                block(LedgerColumn.DISPOSITION, "有办结日期，没有办理结果；还在办理的，请清空办结日期。");
            }
            return on;
        }

        private @Nullable LocalDate confirmedOn(
                @Nullable LocalDate arrivedOn, @Nullable Arrival arrival, @Nullable LocalDate closedOn) {
            if (arrival == null || !arrival.isToBeConfirmed()) {
                return null;
            }
            if (cell(LedgerColumn.CONFIRMED_ON) == null) {
                // What was closed had been received, and the ledger says when.
                return closedOn == null ? null : arrivedOn;
            }
            var on = day(LedgerColumn.CONFIRMED_ON);
            if (on != null && arrivedOn != null && on.isBefore(arrivedOn)) {
                block(LedgerColumn.CONFIRMED_ON, "确认收到的日期早于收到日期。");
            }
            return on;
        }

        private @Nullable LocalDate day(LedgerColumn column) {
            var text = cells.getOrDefault(column, "");
            return switch (LedgerDays.of(text, year)) {
                case LedgerDay.Sure(var on) -> {
                    if (on.isAfter(today)) {
                        block(column, column.label() + ChinaTime.said(on) + "晚于今天。");
                    }
                    yield on;
                }
                case LedgerDay.Either(var days) -> {
                    doubt(
                            column,
                            column.label() + "“" + text + "”可以是"
                                    + String.join(
                                            "，也可以是",
                                            days.stream().map(ChinaTime::said).toList())
                                    + "，请写明。",
                            true,
                            days.stream().map(LocalDate::toString).toList());
                    yield null;
                }
                case LedgerDay.Yearless none -> {
                    block(column, column.label() + "“" + text + "”没有年份；请选择台账的年份，或者写明年份。");
                    yield null;
                }
                case LedgerDay.Unreadable none -> {
                    block(column, column.label() + "“" + text + "”读不出是哪一天，请写成 2026-03-05 的样子。");
                    yield null;
                }
            };
        }

        private @Nullable Ending ending() {
            var text = cell(LedgerColumn.DISPOSITION);
            return text == null ? null : meant(LedgerColumn.DISPOSITION, text, words.ending(text), Ending::label);
        }

        private @Nullable Arrival arrival(boolean closed) {
            var text = cell(LedgerColumn.ARRIVAL);
            if (text != null) {
                return meant(LedgerColumn.ARRIVAL, text, words.arrival(text), Arrival::label);
            }
            var proposals = java.util.Arrays.stream(Arrival.values())
                    .map(Arrival::label)
                    .toList();
            if (!closed) {
                doubt(LedgerColumn.ARRIVAL, "没有收到方式；它决定哪一天算收到，请选择。", true, proposals);
                return null;
            }
            doubt(LedgerColumn.ARRIVAL, "没有收到方式，按“" + Arrival.IN_PERSON.label() + "”登记。", false, proposals);
            return Arrival.IN_PERSON;
        }

        private SupplyForm form() {
            var text = cell(LedgerColumn.FORM);
            if (text == null) {
                return SupplyForm.OTHER;
            }
            var meant = words.form(text).only();
            if (meant == null) {
                doubt(
                        LedgerColumn.FORM,
                        "形式要求“" + text + "”没有认出，按“其他”登记。",
                        false,
                        java.util.Arrays.stream(SupplyForm.values())
                                .map(SupplyForm::label)
                                .toList());
            }
            return meant == null ? SupplyForm.OTHER : meant;
        }

        /** What a cell means where it says so; a guess where it nearly does; nothing where it may be several things. */
        private <T> @Nullable T meant(LedgerColumn column, String text, Meaning<T> meaning, Function<T, String> label) {
            var proposals = meaning.among().stream().map(label).toList();
            var only = meaning.only();
            if (only == null) {
                doubt(
                        column,
                        proposals.isEmpty()
                                ? column.label() + "“" + text + "”没有认出。"
                                : column.label() + "“" + text + "”没有说明是哪一种，请选择。",
                        true,
                        proposals);
            } else if (!meaning.sure()) {
                doubt(column, column.label() + "“" + text + "”看来是“" + label.apply(only) + "”，请核对。", false, proposals);
            }
            return only;
        }

        /** 张三、李四 apply together, and 甲；乙 whoever they are; the name of an organisation may have a 、 within. */
        private List<String> names() {
            var text = cell(LedgerColumn.NAME);
            if (text == null) {
                block(LedgerColumn.NAME, "没有申请人。");
                return List.of();
            }
            var apart = named(APART, text);
            if (apart.size() > 1) {
                return apart;
            }
            var perhaps = named(PERHAPS, text);
            if (perhaps.stream().allMatch(RowReading::isPersonal)
                    || perhaps.stream().allMatch(name -> words.kindOfName(name) != null)) {
                return perhaps;
            }
            if (perhaps.stream().anyMatch(RowReading::isPersonal)) {
                doubt(LedgerColumn.NAME, "申请人按一个名称登记；几人共同申请的，请用分号隔开。", false, List.of());
            }
            return List.of(text);
        }

        private static boolean isPersonal(String name) {
            return name.length() <= LONGEST_PERSONAL_NAME;
        }

        private static List<String> named(Pattern between, String text) {
            return between.splitAsStream(text)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        private @Nullable Identity identity() {
            var text = cell(LedgerColumn.IDENTITY);
            if (text == null) {
                return null;
            }
            if (SCIENTIFIC.matcher(text).matches()) {
                block(LedgerColumn.IDENTITY, "证件号码被表格软件写成了科学计数，号码已经不全；请照原件补录，没有留存的请清空。");
                return null;
            }
            if (CUT.matcher(text).matches()) {
                block(LedgerColumn.IDENTITY, "证件号码的末三位是 000，多半已被表格软件截去；请照原件补录，没有留存的请清空。");
                return null;
            }
            if (MASKED.matcher(text).matches()) {
                doubt(LedgerColumn.IDENTITY, "证件号码已经遮盖，不保存号码；同一申请人的申请因此认不出来。", false, List.of());
                return null;
            }
            try {
                if (RESIDENT.matcher(text.replace(" ", "")).matches()) {
                    return IdentityNumber.typed(IdentityKind.RESIDENT, text, today);
                }
                return text.replace(" ", "").length() == 18
                        ? new CreditCode(text)
                        : other(IdentityNumber.typed(IdentityKind.OTHER, text, today));
            } catch (IllegalArgumentException e) {
                block(LedgerColumn.IDENTITY, String.valueOf(e.getMessage()));
                return null;
            }
        }

        private Identity other(Identity number) {
            doubt(
                    LedgerColumn.IDENTITY,
                    "证件号码不是 18 位的居民身份证号码或者统一社会信用代码，按“" + IdentityKind.OTHER.label() + "”保存。",
                    false,
                    List.of());
            return number;
        }

        private @Nullable ApplicantKind kind(List<String> names, @Nullable Identity identity) {
            var first = names.isEmpty() ? "" : names.getFirst();
            var suggested = identity != null ? identity.suggestedKind(first) : words.kindOfName(first);
            var text = cell(LedgerColumn.KIND);
            if (text == null) {
                if (identity != null) {
                    return suggested;
                }
                var guess = suggested != null
                        ? suggested
                        : first.length() <= LONGEST_PERSONAL_NAME ? ApplicantKind.PERSON : null;
                doubt(
                        LedgerColumn.KIND,
                        guess == null ? "没有申请人类型，请选择。" : "没有申请人类型，按名称看来是“" + guess.label() + "”，请核对。",
                        guess == null,
                        labels(guess));
                return guess;
            }
            var meaning = words.kind(text);
            if (meaning.only() == null && suggested != null && meaning.among().contains(suggested)) {
                if (identity == null) {
                    doubt(
                            LedgerColumn.KIND,
                            "申请人类型“" + text + "”没有说明是哪一种，按名称看来是“" + suggested.label() + "”，请核对。",
                            false,
                            labels(suggested));
                }
                return suggested;
            }
            var meant = meant(LedgerColumn.KIND, text, meaning, ApplicantKind::label);
            if (meant != null && identity != null && meant != suggested && identity instanceof CreditCode) {
                doubt(
                        LedgerColumn.KIND,
                        "申请人类型为“" + meant.label() + "”，统一社会信用代码却是“" + suggested.label() + "”的，请核对。",
                        false,
                        List.of(meant.label(), suggested.label()));
            }
            return meant;
        }

        private static List<String> labels(@Nullable ApplicantKind first) {
            var labels = new ArrayList<String>();
            if (first != null) {
                labels.add(first.label());
            }
            for (var each : ApplicantKind.values()) {
                if (each != first) {
                    labels.add(each.label());
                }
            }
            return labels;
        }

        private LedgerContact contact(boolean closed) {
            var text = cells.getOrDefault(LedgerColumn.CONTACT, "");
            var mail = MAIL.matcher(text);
            var mailAddress = mail.find() ? mail.group() : null;
            var without = mailAddress == null ? text : text.replace(mailAddress, " ");
            var phone = PHONE.matcher(without);
            var number = phone.find() ? phone.group() : null;
            var left = (number == null ? without : without.replace(number, " "))
                    .replaceAll("(?:联系)?(?:电话|手机|邮箱|地址)[:：]", " ")
                    .replaceAll("[\\s,，;；、/]+", " ")
                    .strip();
            var contact = new LedgerContact(number, mailAddress, left.length() < 4 ? null : left);
            if (contact.isNone() && !closed) {
                block(LedgerColumn.CONTACT, text.isEmpty() ? "没有联系方式，答复无法送达（条例第二十九条）。" : "联系方式中没有电话、邮箱或者地址。");
            }
            return contact;
        }

        private record AskedFor(String subject, String words) {}

        private @Nullable AskedFor words(List<String> names) {
            var about = cell(LedgerColumn.SUBJECT);
            var asked = cell(LedgerColumn.WORDS);
            if (about == null && asked == null) {
                block(LedgerColumn.WORDS, "没有申请内容。");
                return null;
            }
            var subject = about != null ? about : shortened(String.valueOf(asked));
            if (PERSONAL.matcher(subject).find()
                    || names.stream().anyMatch(name -> name.length() > 1 && subject.contains(name))) {
                block(LedgerColumn.SUBJECT, "申请事项会显示在列表和统计中，不能有申请人的姓名、证件号码、电话；请另写一句话概括。");
                return null;
            }
            if (subject.length() > LONGEST_SUBJECT) {
                block(LedgerColumn.SUBJECT, "申请事项最多 " + LONGEST_SUBJECT + " 个字。");
            }
            if (asked != null && asked.length() > LONGEST_WORDS) {
                block(LedgerColumn.WORDS, "申请内容最多 " + LONGEST_WORDS + " 个字。");
            }
            return new AskedFor(subject, asked != null ? asked : subject);
        }

        /** The first sentence, or as much of it as a list shows. */
        private static String shortened(String words) {
            var first = words.split("[\\n。；;]", 2)[0].strip();
            var line = first.isEmpty() ? words.strip() : first;
            return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
        }

        private void block(LedgerColumn column, String message) {
            doubt(column, message, true, List.of());
        }

        private void doubt(LedgerColumn column, String message, boolean blocking, List<String> proposals) {
            doubts.add(new LedgerDoubt(column, message, blocking, proposals));
        }
    }
}
