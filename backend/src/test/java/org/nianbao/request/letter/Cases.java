package org.nianbao.request.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact.SupplyForm;
import org.nianbao.request.Remedy;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.Standings;

/** One request and the letters it gets, as tests need them. */
public final class Cases {

    public static final String AGENCY = "银川市机关事务服务中心";
    public static final String NAME = "欧阳清泉";
    public static final String ASKED = "2025年公务用车采购合同";
    public static final LocalDate ON = LocalDate.of(2026, 6, 26);
    public static final LetterTemplates TEMPLATES = LetterTemplates.load();

    static final String REASON = "该合同的比选报价由供应商作为商业秘密提交，公开后会使其在同类采购中失去竞争优势";
    static final Support.Search SEARCH =
            new Support.Search("办公室", "综合档案室、办公自动化系统", List.of("公务用车", "采购合同"), LocalDate.of(2026, 6, 10));

    private Cases() {}

    public static RequestStanding standing() {
        return Standings.online(12, ApplicantKind.PERSON, "2026-06-01", "2026-06-26");
    }

    static ReplyItem item(Ground ground, String reason, @Nullable Support support) {
        return new ReplyItem(ASKED, ground, reason, support);
    }

    /** What the ground wants beside its reason; null where it wants nothing. */
    public static @Nullable Support support(Ground ground) {
        return switch (ground) {
            case ALREADY_PUBLIC, COMPLAINT, PUBLICATION -> new Support.ProperChannel("银川市人民政府网站“政府采购”专栏");
            case STATE_SECRET -> new Support.Classification("秘密", "十年", "某局");
            case PROHIBITED_BY_LAW, ADMINISTRATIVE_INQUIRY -> new Support.NamedLaw("《不动产登记暂行条例》第二十七条");
            case NOT_EXISTING -> SEARCH;
            case OTHER_AGENCY -> new Support.RightAgency("银川市财政局", "0951-0000000");
            case REPEATED -> new Support.Earlier("银机关事务公复〔2026〕3号", LocalDate.of(2026, 3, 2));
            case PROVIDED,
                    THREE_SAFETIES,
                    THIRD_PARTY,
                    INTERNAL,
                    DELIBERATIVE,
                    ENFORCEMENT_FILE,
                    WOULD_NEED_CREATION,
                    UNCLEAR,
                    EXCESSIVE,
                    CONFIRMATION,
                    NOT_INFORMATION -> null;
        };
    }

    /** All that was asked for, on one ground. */
    public static Decision decision(Ground ground) {
        return new Decision(ground.disposition(), List.of(item(ground, REASON, support(ground))), SupplyForm.PAPER);
    }

    /** A part given and another withheld. */
    public static Decision part(Ground withheld) {
        return new Decision(
                Disposition.PARTLY_GRANTED,
                List.of(item(Ground.PROVIDED, "", null), new ReplyItem("比选报价表", withheld, REASON, support(withheld))),
                SupplyForm.PAPER);
    }

    public static Remedy remedy(Decision decision) {
        return Remedy.of(decision.disposition(), decision.withheldFor(), ON, List.of("银川市人民政府"));
    }

    public static Letter reply(Decision decision) {
        var kind = LetterKind.of(decision);
        if (kind == null) {
            throw new IllegalArgumentException("no letter");
        }
        return TEMPLATES
                .of(kind)
                .compose(
                        Particulars.of(standing()).with(decision, TEMPLATES),
                        NAME,
                        remedy(decision),
                        List.of(),
                        AGENCY);
    }
}
