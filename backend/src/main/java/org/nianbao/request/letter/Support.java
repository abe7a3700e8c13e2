package org.nianbao.request.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.ChinaTime;

/** What a reply on some grounds has to say beside its reason, in parts, so that none is forgotten. */
public sealed interface Support {

    /** As it stands within the reply's sentence. */
    String shown();

    /** Which of the kinds it is. */
    default SupportKind kind() {
        return switch (this) {
            case Search search -> SupportKind.SEARCH;
            case Classification classification -> SupportKind.CLASSIFICATION;
            case NamedLaw law -> SupportKind.NAMED_LAW;
            case RightAgency agency -> SupportKind.RIGHT_AGENCY;
            case Earlier earlier -> SupportKind.EARLIER_REPLY;
            case ProperChannel channel -> SupportKind.CHANNEL;
        };
    }

    /** What it says. */
    enum SupportKind {
        SEARCH,
        CLASSIFICATION,
        NAMED_LAW,
        RIGHT_AGENCY,
        EARLIER_REPLY,
        CHANNEL
    }

    /**
     * 检索记录: the search after which information is said not to exist; courts ask for it.
     *
     * @param by       who searched: a division, not a person
     * @param where    in which files and systems
     * @param keywords by which it was searched
     */
    record Search(String by, String where, List<String> keywords, LocalDate on) implements Support {
        public Search {
            keywords = keywords.stream().map(String::strip).toList();
            if (by.isBlank()
                    || where.isBlank()
                    || keywords.isEmpty()
                    || keywords.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("检索记录须写明由谁检索、在哪里检索、以什么关键词检索。");
            }
        }

        @Override
        public String shown() {
            return "于" + ChinaTime.said(on) + "由" + by.strip() + "在" + where.strip() + "以"
                    + keywords.stream().map(word -> "“" + word + "”").collect(Collectors.joining("、")) + "为关键词进行了检索";
        }
    }

    /**
     * 定密情况.
     *
     * @param level 绝密, 机密, 秘密
     * @param term  保密期限
     * @param by    定密机关
     */
    record Classification(String level, String term, String by) implements Support {
        public Classification {
            if (!List.of("绝密", "机密", "秘密").contains(level) || term.isBlank() || by.isBlank()) {
                throw new IllegalArgumentException("定密情况须写明密级（绝密、机密、秘密）、保密期限和定密机关。");
            }
        }

        @Override
        public String shown() {
            return "密级为" + level + "，保密期限为" + term.strip() + "，由" + by.strip() + "确定";
        }
    }

    /** 所依据的法律、行政法规: with its article. */
    record NamedLaw(String law) implements Support {
        public NamedLaw {
            if (!law.contains("《") || !law.contains("》") || !law.contains("条")) {
                throw new IllegalArgumentException("须写明法律、行政法规的全称（加书名号）和条款，现为“" + law + "”。");
            }
        }

        @Override
        public String shown() {
            return law.strip();
        }
    }

    /**
     * 负责公开的机关.
     *
     * @param contact how to reach it
     */
    record RightAgency(String name, String contact) implements Support {
        public RightAgency {
            if (name.isBlank() || contact.isBlank()) {
                throw new IllegalArgumentException("须写明负责公开的机关的名称和联系方式。");
            }
        }

        @Override
        public String shown() {
            return name.strip() + "（联系方式：" + contact.strip() + "）";
        }
    }

    /**
     * 在先的答复.
     *
     * @param number of the earlier reply, or of the request it was a reply to
     */
    record Earlier(String number, LocalDate on) implements Support {
        public Earlier {
            if (number.isBlank()) {
                throw new IllegalArgumentException("重复申请须写明在先答复的文号。");
            }
        }

        @Override
        public String shown() {
            return "于" + ChinaTime.said(on) + "以" + number.strip();
        }
    }

    /** 途径: where information can be had, or a matter be brought. */
    record ProperChannel(String where) implements Support {
        public ProperChannel {
            if (where.isBlank()) {
                throw new IllegalArgumentException("须写明途径。");
            }
        }

        @Override
        public String shown() {
            return where.strip();
        }
    }
}
