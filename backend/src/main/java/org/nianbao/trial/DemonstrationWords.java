package org.nianbao.trial;

import java.util.List;

/**
 * Invented sentences in three sets that take turns, so that no year's report reads like that of the year before.
 *
 * @param government what a government adds on 工作考核、社会评议、责任追究
 * @param problems   each with a measure at the same place in {@code measures}
 */
record DemonstrationWords(String opening, String management, String platform, String supervision, String government,
        List<String> problems, List<String> measures) {

    private static final List<DemonstrationWords> SETS = List.of(
            new DemonstrationWords("把政务公开同业务工作一起部署、一起落实，公开内容更加贴近群众关切。",
                    "逐条梳理公开事项，失效文件及时标注，公开属性在文件起草时一并确定。",
                    "政府网站公开专栏按主题归类，检索更加方便；新媒体账号每周更新，来信当日转办。",
                    "落实三审三校和保密审查，一名负责同志分管，一名专职人员承办，全年组织业务学习两次。",
                    "公开工作列入年度绩效考核；请人大代表和企业代表作了社会评议，评议结果为满意；没有发生需要追究责任的情形。",
                    List.of("政策解读形式单一，文字多、图表少。", "个别栏目更新不够及时。"),
                    List.of("重要文件同步提供图解，做到看得懂、找得到。", "建立栏目更新台账，按月通报。")),
            new DemonstrationWords("围绕办事企业和居民最关心的问题调整公开重点，年初列清单，季末看进度。",
                    "文件印发前先定是否公开、何时公开，旧文件分批清点，已经过时的注明停止执行日期。",
                    "网站首页增设便民入口，手机端字号可调；公众号菜单与网站栏目对应，留言两个工作日内回复。",
                    "每季度抽查一次发布内容，错别字、错链接当天改正；新到岗人员先培训后上岗。",
                    "考核方案中公开工作占有分值，结果在系统内通报；委托第三方开展社会评议，所提建议逐条回应；无责任追究情况。",
                    List.of("依申请公开答复用语不够统一，群众不易看懂。", "基层单位对公开范围把握不准。"),
                    List.of("编写常用答复范本，难件由法制人员会商。", "到基层讲解公开目录，编印问答手册。")),
            new DemonstrationWords("坚持应公开尽公开，以信息公开促进规范办事，群众来访中询问办事程序的明显减少。",
                    "建立文件库，按年份和主题排列，可以下载、可以检索，引用失效文件时自动提示。",
                    "合并重复栏目，关闭长期不用的账号，把人力集中到网站和公众号；大厅屏幕同步播放办事指南。",
                    "主要负责同志听取专题汇报一次，公开与保密审查记录完整备查，宣传员队伍保持稳定。",
                    "平时检查与年终考核相结合，排名靠后的约谈；通过问卷听取群众评议；年内未因公开工作问责任何单位和个人。",
                    List.of("数据类信息多为图片，不便再利用。", "公开成效宣传不够，知晓率有待提高。"),
                    List.of("统计表改用表格文件发布，附字段说明。", "在社区宣传栏介绍查询方法，邀请居民体验。")));

    static DemonstrationWords of(int year) {
        return SETS.get(year % SETS.size());
    }
}
