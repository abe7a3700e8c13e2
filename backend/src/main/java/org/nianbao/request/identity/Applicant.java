package org.nianbao.request.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 申请人 of one request, with everybody else whom it names.
 *
 * @param name         姓名 or 名称
 * @param identity     null where the paper was only shown at the counter
 * @param contact      where to reach the applicant
 * @param agent        who acts for the applicant; null where nobody does
 * @param others       who else applies in the same request (共同申请人); it is one case, and the first named represents them
 * @param thirdParties whose rights the information may touch (条例第三十二条); a later one is put behind the others, so that
 *                     a place in the list always means the same one
 */
public record Applicant(
        String name,
        @Nullable Identity identity,
        ContactDetails contact,
        @Nullable Agent agent,
        List<CoApplicant> others,
        List<ThirdParty> thirdParties) {

    private static final int LONGEST_NAME = 600;
    private static final int LONGEST_AUTHORITY = 600;
    private static final int MOST_OTHERS = 998;
    private static final int MOST_THIRD_PARTIES = 500;

    private static final Field NAME = new Field("申请人姓名或者名称", LONGEST_NAME);

    public Applicant {
        name = NAME.require(name);
        others = List.copyOf(others);
        thirdParties = List.copyOf(thirdParties);
        if (others.size() > MOST_OTHERS) {
            throw new IllegalArgumentException("共同申请人最多" + MOST_OTHERS + "人。");
        }
        if (thirdParties.size() > MOST_THIRD_PARTIES) {
            throw new IllegalArgumentException("第三方最多" + MOST_THIRD_PARTIES + "个。");
        }
        if (identity != null && numbers(others).anyMatch(identity::equals)) {
            throw new IllegalArgumentException("共同申请人的证件号码与申请人的相同，请核对。");
        }
        if (numbers(others).distinct().count() < numbers(others).count()) {
            throw new IllegalArgumentException("有两名共同申请人的证件号码相同，请核对。");
        }
    }

    private static Stream<Identity> numbers(List<CoApplicant> of) {
        return of.stream().map(CoApplicant::identity).filter(number -> number != null);
    }

    /** With one more, behind those there are. */
    public Applicant with(ThirdParty another) {
        var all = new ArrayList<>(thirdParties);
        all.add(another);
        return new Applicant(name, identity, contact, agent, others, all);
    }

    /** How many people are in it, and nobody's name: it goes into logs. */
    @Override
    public String toString() {
        return "申请人（另有共同申请人%d名、第三方%d个）".formatted(others.size(), thirdParties.size());
    }

    /**
     * 联系方式: at least one of them.
     *
     * @param phone   as it is dialled
     * @param mail    an e-mail address
     * @param address where letters go, with the postcode if it is known
     */
    public record ContactDetails(
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String address) {

        private static final int LONGEST_PHONE = 40;
        private static final int LONGEST_MAIL = 254;
        private static final int LONGEST_ADDRESS = 900;
        private static final Pattern PHONE = Pattern.compile("\\+?[\\d][\\d ()（）转*#-]{4,38}");
        private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");

        public ContactDetails {
            phone = new Field("联系电话", LONGEST_PHONE).optional(phone);
            mail = new Field("电子邮箱", LONGEST_MAIL).optional(mail);
            address = new Field("通信地址", LONGEST_ADDRESS).optional(address);
            if (phone == null && mail == null && address == null) {
                throw new IllegalArgumentException("联系电话、电子邮箱、通信地址至少填写一项。");
            }
            if (phone != null && !PHONE.matcher(phone).matches()) {
                throw new IllegalArgumentException("联系电话只能有数字、空格、短横和括号，请核对。");
            }
            if (mail != null && !MAIL.matcher(mail).matches()) {
                throw new IllegalArgumentException("电子邮箱的写法有误，请核对。");
            }
        }

        @Override
        public String toString() {
            return "联系方式";
        }
    }

    /**
     * 代理人.
     *
     * @param identity null where the paper was only shown at the counter
     * @param authority 授权委托: what shows that he or she may act, and for what
     */
    public record Agent(String name, @Nullable Identity identity, String authority) {

        public Agent {
            name = new Field("代理人姓名", LONGEST_NAME).require(name);
            authority = new Field("授权委托情况", LONGEST_AUTHORITY).require(authority);
        }

        @Override
        public String toString() {
            return "代理人";
        }
    }

    /** 共同申请人. @param identity null where the paper was only shown at the counter */
    public record CoApplicant(String name, @Nullable Identity identity) {

        public CoApplicant {
            name = new Field("共同申请人姓名或者名称", LONGEST_NAME).require(name);
        }

        @Override
        public String toString() {
            return "共同申请人";
        }
    }

    /** 第三方. @param contact null as long as nobody knows where to reach it */
    public record ThirdParty(String name, @Nullable ContactDetails contact) {

        public ThirdParty {
            name = new Field("第三方姓名或者名称", LONGEST_NAME).require(name);
        }

        @Override
        public String toString() {
            return "第三方";
        }
    }
}
