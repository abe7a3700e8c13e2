package org.nianbao.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a request, on the day it happened. It names nobody outside the agency and says nothing in
 * free words; those lie under the request's key as a paper, which the recorded fact points to.
 */
public sealed interface Fact {

    /** The day it happened (发生日期), which may lie before the day it was recorded. */
    LocalDate on();

    /** The same as it happened on another day. */
    default Fact on(LocalDate day) {
        return switch (this) {
            case Registered it ->
                new Registered(day, it.arrival, it.kind, it.agent, it.joint, it.token, it.form, it.splitOf);
            case WordsRecorded it -> new WordsRecorded(day);
            case MaterialHandedIn it -> new MaterialHandedIn(day, it.identity);
            case Described it -> new Described(day);
            case IdentityOpened it -> new IdentityOpened(day, it.by);
            case Confirmed it -> new Confirmed(day);
            case KindChanged it -> new KindChanged(day, it.kind);
            case Assigned it -> new Assigned(day, it.handler, it.name, it.division);
            case AmendmentAsked it -> new AmendmentAsked(day, it.until);
            case Amended it -> new Amended(day);
            case ReasonsAsked it -> new ReasonsAsked(day);
            case ReasonsGiven it -> new ReasonsGiven(day, it.reasonable);
            case ConsultationSent it -> new ConsultationSent(day, it.consultation, it.kind);
            case ConsultationReached it -> new ConsultationReached(day, it.consultation);
            case OpinionCame it -> new OpinionCame(day, it.consultation, it.opinion);
            case ExtensionAsked it -> new ExtensionAsked(day, it.days);
            case Extended it -> new Extended(day, it.days);
            case ExtensionTold it -> new ExtensionTold(day);
            case DelaySet it -> new DelaySet(day, it.until);
            case FeeAsked it -> new FeeAsked(day, it.basis, it.quantity, it.yuan);
            case FeeApproved it -> new FeeApproved(day);
            case FeeNoticed it -> new FeeNoticed(day);
            case FeePaid it -> new FeePaid(day, it.receipt);
            case Drafted it -> new Drafted(day, it.drafter, it.disposition, it.rest, it.parts, it.earlier, it.secret);
            case StepApproved it -> new StepApproved(day, it.step, it.by);
            case StepReturned it -> new StepReturned(day, it.step, it.by);
            case Signed it -> new Signed(day, it.by, it.letterNumber);
            case Delivered it -> new Delivered(day, it.means, it.judged);
            case RequestWithdrawn it -> new RequestWithdrawn(day);
            case ClosingProposed it -> new ClosingProposed(day, it.by, it.disposition, it.rest, it.earlier);
            case Closed it -> new Closed(day, it.by, it.disposition, it.rest);
            case VoidingProposed it -> new VoidingProposed(day, it.by);
            case Voided it -> new Voided(day, it.by);
            case TakenOver it -> new TakenOver(day, it.by, it.disposition, it.rest, it.letterNumber);
            case ReplyRenewed it -> new ReplyRenewed(day, it.ordered);
            case Filed it -> new Filed(day, it.box, it.years);
            case LetterWritten it -> new LetterWritten(day, it.letter, it.title, it.letterNumber);
            case Rectified it -> new Rectified(day, it.number, it.instead);
        };
    }

    /**
     * 登记.
     *
     * @param on      the day it arrived, was signed for or was handed in
     * @param kind    of the applicant; of joint applicants, of the representative
     * @param by      by whom it was handed in, where an agent did
     * @param joint   how many apply together; 1 for a single applicant
     * @param token   tells the same applicant of the same agency apart from others without saying who it is; null where no
     *                number of a paper was given
     * @param form    wanted form of supply
     * @param splitOf the request this is a part of, where the agency split one and said so in writing (一事一申请)
     */
    record Registered(
            LocalDate on,
            Arrival arrival,
            ApplicantKind kind,
            boolean agent,
            int joint,
            @Nullable String token,
            SupplyForm form,
            @Nullable RequestId splitOf)
            implements Fact {
        public Registered {
            if (joint < 1 || joint > 999) {
                throw new IllegalArgumentException("申请人数须在 1 至 999 之间，现为 " + joint + "。");
            }
        }
    }

    /** 申请内容: the applicant's own words, which lie in the paper; without it a request is not wholly registered. */
    record WordsRecorded(LocalDate on) implements Fact {}

    /**
     * 申请材料: a file of the applicant's, which lies in the paper.
     *
     * @param identity whether it proves who applies (身份证明), and so goes before the file does
     */
    record MaterialHandedIn(LocalDate on, boolean identity) implements Fact {}

    /** What it is about was written anew, in words that name nobody. */
    record Described(LocalDate on) implements Fact {}

    /** 查看申请人身份: by whom; the paper says what for. */
    record IdentityOpened(LocalDate on, String by) implements Fact {}

    /** 确认收到: with the applicant; the day of receipt of what came by ordinary post, e-mail or fax. */
    record Confirmed(LocalDate on) implements Fact {}

    /** The applicant belongs to another column; the recorded fact's paper says why. */
    record KindChanged(LocalDate on, ApplicantKind kind) implements Fact {}

    /**
     * 分办: to a division (承办处室).
     *
     * @param handler  who handles it, by identity
     * @param name     by name
     * @param division 承办处室
     */
    record Assigned(LocalDate on, String handler, String name, String division) implements Fact {}

    /**
     * 补正通知 (第三十条).
     *
     * @param on    the day the notice was given
     * @param until the last day for the applicant
     */
    record AmendmentAsked(LocalDate on, LocalDate until) implements Fact {
        public AmendmentAsked {
            if (!until.isAfter(on)) {
                throw new IllegalArgumentException("补正期限须晚于补正通知的日期。");
            }
        }
    }

    /** 补正: the amended request came; the period for the reply starts anew. */
    record Amended(LocalDate on) implements Fact {}

    /** 要求说明理由 (第三十五条). */
    record ReasonsAsked(LocalDate on) implements Fact {}

    record ReasonsGiven(LocalDate on, boolean reasonable) implements Fact {}

    /**
     * 征求意见 (第三十二条至第三十四条).
     *
     * @param consultation 1 for the request's first
     */
    record ConsultationSent(LocalDate on, int consultation, ConsultationKind kind) implements Fact {}

    /** It reached whom it was sent to; the fifteen working days run. */
    record ConsultationReached(LocalDate on, int consultation) implements Fact {}

    record OpinionCame(LocalDate on, int consultation, Opinion opinion) implements Fact {}

    /** 延期 asked for by who handles it. */
    record ExtensionAsked(LocalDate on, int days) implements Fact {
        public ExtensionAsked {
            Extended.requireDays(days);
        }
    }

    /** 延期 approved by the head of the 政府信息公开工作机构 (第三十三条). */
    record Extended(LocalDate on, int days) implements Fact {

        static final int MOST = 20;

        public Extended {
            requireDays(days);
        }

        static void requireDays(int days) {
            if (days < 1 || days > MOST) {
                throw new IllegalArgumentException("延长的期限须在 1 至 " + MOST + " 个工作日之间，现为 " + days + " 个。");
            }
        }
    }

    /** The applicant was told of the extension. */
    record ExtensionTold(LocalDate on) implements Fact {}

    /** 延迟答复的合理期限 (第三十五条), approved by the chief. */
    record DelaySet(LocalDate on, LocalDate until) implements Fact {
        public DelaySet {
            if (!until.isAfter(on)) {
                throw new IllegalArgumentException("延迟答复的期限须晚于确定的日期。");
            }
        }
    }

    /**
     * 收费 proposed (国办函〔2020〕109号).
     *
     * @param basis    by items or by pages, never both
     * @param quantity items of the calendar month, or pages of this request
     * @param yuan     the fee
     */
    record FeeAsked(LocalDate on, FeeBasis basis, int quantity, int yuan) implements Fact {
        public FeeAsked {
            if (quantity < 1 || yuan < 1) {
                throw new IllegalArgumentException("收费须有数量和金额。");
            }
        }
    }

    /** 收费 approved by the chief. */
    record FeeApproved(LocalDate on) implements Fact {}

    /** 收费通知: on the day the applicant received it; twenty working days to pay. */
    record FeeNoticed(LocalDate on) implements Fact {}

    /** @param receipt the number of the 财政票据 */
    record FeePaid(LocalDate on, String receipt) implements Fact {}

    /**
     * 拟办: a reply was drafted and goes into review. What it says lies in the paper.
     *
     * @param rest    why, of {@link Disposition#REST}; null of all others
     * @param parts   what became of each thing that was asked
     * @param earlier of a repeated request or a duplicate, the other one
     * @param secret  of a state secret, the reference of its classification (定密依据)
     */
    record Drafted(
            LocalDate on,
            String drafter,
            Disposition disposition,
            Disposition.@Nullable Rest rest,
            List<RequestPart> parts,
            @Nullable RequestId earlier,
            @Nullable String secret)
            implements Fact {
        public Drafted {
            parts = List.copyOf(parts);
            if ((disposition == Disposition.REST) != (rest != null)) {
                throw new IllegalArgumentException("办理结果为“其他处理：其他”的，须选择具体情形；其他办理结果没有具体情形。");
            }
        }
    }

    /** 法制审核, 保密审查: a step of the chain before the signature was taken. */
    record StepApproved(LocalDate on, String step, String by) implements Fact {}

    record StepReturned(LocalDate on, String step, String by) implements Fact {}

    /** 签发. */
    record Signed(LocalDate on, String by, String letterNumber) implements Fact {}

    /**
     * 送达.
     *
     * @param on     the day that counts: signed for when handed over, posted by the post, sent when electronic
     *               (国办公开办函〔2016〕235号)
     * @param judged by when it had to be; null while no period ran
     */
    record Delivered(
            LocalDate on, DeliveryMeans means, @Nullable Judged judged) implements Fact {}

    /** 撤回申请: in writing, the identity checked. */
    record RequestWithdrawn(LocalDate on) implements Fact {}

    /** A registrar wants it closed without a reply; a second person has to agree. */
    record ClosingProposed(
            LocalDate on,
            String by,
            Disposition disposition,
            Disposition.@Nullable Rest rest,
            @Nullable RequestId earlier)
            implements Fact {
        public ClosingProposed {
            if (!disposition.isWithoutReply()) {
                throw new IllegalArgumentException("办理结果“" + disposition.label() + "”须有答复，不能直接办结。");
            }
            if ((disposition == Disposition.REST) != (rest != null)) {
                throw new IllegalArgumentException("办理结果为“其他处理：其他”的，须选择具体情形；其他办理结果没有具体情形。");
            }
        }
    }

    /**
     * 办结 without a reply, by the second person.
     *
     * @param on the day it counts as closed
     */
    record Closed(LocalDate on, String by, Disposition disposition, Disposition.@Nullable Rest rest) implements Fact {}

    /**
     * 台账转入: it had been closed before it came into this register, as the ledger says that was kept until then. Nobody
     * here drafted, reviewed or signed a reply, and none is claimed; the paper is the ledger's row.
     *
     * @param on           the day it was closed
     * @param by           who took it over
     * @param letterNumber 答复文号; null where the ledger has none
     */
    record TakenOver(
            LocalDate on,
            String by,
            Disposition disposition,
            Disposition.@Nullable Rest rest,
            @Nullable String letterNumber)
            implements Fact {
        public TakenOver {
            if ((disposition == Disposition.REST) != (rest != null)) {
                throw new IllegalArgumentException("办理结果为“其他处理：其他”的，须选择具体情形；其他办理结果没有具体情形。");
            }
        }
    }

    record VoidingProposed(LocalDate on, String by) implements Fact {}

    /** 作废, by the second person: registered in error; counted nowhere, and seen for ever. */
    record Voided(LocalDate on, String by) implements Fact {}

    /** 补充答复 or, after 责令重新答复, a new one, on what is closed; the year's count stays. */
    record ReplyRenewed(LocalDate on, boolean ordered) implements Fact {}

    /** 归档. @param box where; @param years how long it is kept, 0 for ever (永久) */
    record Filed(LocalDate on, String box, int years) implements Fact {}

    /**
     * 文书定稿: a letter that is no reply was written and numbered; its words lie in the paper.
     *
     * @param letter which kind, by the letters' own names
     * @param title  as it stands over it
     */
    record LetterWritten(LocalDate on, String letter, String title, String letterNumber) implements Fact {}

    /**
     * 更正登记: what was recorded wrongly is struck, or stands as it should; the wrong one stays readable.
     *
     * @param number  of the recorded fact
     * @param instead what is true; null where nothing of the kind happened
     */
    record Rectified(LocalDate on, int number, @Nullable Fact instead) implements Fact {
        public Rectified {
            if (instead instanceof Rectified) {
                throw new IllegalArgumentException("更正登记不能再由更正登记代替。");
            }
        }
    }

    /** 形式要求: how the applicant wants to get it (第二十九条). */
    enum SupplyForm {
        PAPER("纸质"),
        ELECTRONIC("电子文档"),
        INSPECTION("现场查阅"),
        OTHER("其他");

        private final String label;

        SupplyForm(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What a reply was measured by when it was delivered; no later calendar changes it.
     *
     * @param due      the last day
     * @param calendar the version of the working days it was counted with
     */
    record Judged(LocalDate due, String calendar) {}

    enum ConsultationKind {
        THIRD_PARTY("第三方"),
        CO_AUTHOR("共同制作机关"),
        OTHER_AGENCY("其他机关");

        private final String label;

        ConsultationKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    enum Opinion {
        AGREES("同意公开"),
        OBJECTS("不同意公开"),
        SILENT("逾期未提出意见");

        private final String label;

        Opinion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    enum FeeBasis {
        ITEMS("按件"),
        PAGES("按量");

        private final String label;

        FeeBasis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Couriers that are not the post are no means of delivery (235号). */
    enum DeliveryMeans {
        IN_PERSON("直接送达"),
        ENTRUSTED("委托其他机关送达"),
        POST("邮政企业寄送"),
        ELECTRONIC("电子送达");

        private final String label;

        DeliveryMeans(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What became of one of the things that a request asks for. */
    enum RequestPart {
        GIVEN("提供"),
        WITHHELD("不予公开"),
        NOT_HELD("不存在或者不掌握"),
        NOT_PROCESSED("不予处理");

        private final String label;

        RequestPart(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
