package org.nianbao.trial;

import java.util.List;

/**
 * Invented sentences, seven for each place. Which of them a report takes moves on with the year, and for each place by
 * another step with the agency, so that no report reads like an earlier one or like that of an agency beside it.
 *
 * @param government what a government adds on 工作考核、社会评议、责任追究
 * @param promises   what was wrong, each with what will be done about it
 */
record DemonstrationWords(
        String opening,
        String management,
        String platform,
        String supervision,
        String government,
        List<Promise> promises) {

    record Promise(String problem, String measure) {}

    private static final List<String> OPENINGS = List.of(
            "把政务公开同业务工作一起部署、一起落实，公开内容更加贴近群众关切。",
            "围绕办事企业和居民最关心的问题调整公开重点，年初列清单，季末看进度。",
            "坚持应公开尽公开，以信息公开促进规范办事，群众来访中询问办事程序的明显减少。",
            "对照条例逐条自查，先补缺项，再提质量，历史遗留的空白栏目全部有了内容。",
            "把公开当作改进作风的抓手，决策前听意见，执行中讲进展，办结后报结果。",
            "聚焦营商环境和民生实事，凡是涉及钱、项目、资格的事项都讲清条件和去向。",
            "从群众看得见的小事做起，公告写短、表格做全、咨询有回音，公开更有温度。");

    private static final List<String> MANAGEMENT = List.of(
            "逐条梳理公开事项，失效文件及时标注，公开属性在文件起草时一并确定。",
            "文件印发前先定是否公开、何时公开，旧文件分批清点，已经过时的注明停止执行日期。",
            "建立文件库，按年份和主题排列，可以下载、可以检索，引用失效文件时自动提示。",
            "为每份公开文件编定索引号，起草、审核、上网各有记录，查得到经手人。",
            "纸质档案扫描入库，著录项统一，办公系统与发布系统之间不再重复登记。",
            "实行目录动态管理，职能调整后十个工作日内改完对应条目，保留修改痕迹。",
            "请法制人员参加公开审查，拿不准的集体商定，结论随文归档备查。");

    private static final List<String> PLATFORMS = List.of(
            "政府网站公开专栏按主题归类，检索更加方便；新媒体账号每周更新，来信当日转办。",
            "网站首页增设便民入口，手机端字号可调；公众号菜单与网站栏目对应，留言两个工作日内回复。",
            "合并重复栏目，关闭长期不用的账号，把人力集中到网站和公众号；大厅屏幕同步播放办事指南。",
            "在图书馆和便民中心设查阅点，备有打印设备，老年人可以请工作人员代查。",
            "完成页面适老化改造，朗读、放大、高对比度均可使用，失效链接按周清理。",
            "开通数据下载接口，常用统计表以开放格式提供，字段含义附在表后。",
            "把常见疑问做成问答页，按热度排序，热线话务员与网站使用同一套口径。");

    private static final List<String> SUPERVISION = List.of(
            "落实三审三校和保密审查，一名负责同志分管，一名专职人员承办，全年组织业务学习两次。",
            "每季度抽查一次发布内容，错别字、错链接当天改正；新到岗人员先培训后上岗。",
            "主要负责同志听取专题汇报一次，公开与保密审查记录完整备查，宣传员队伍保持稳定。",
            "设立差错登记簿，发现一处登记一处，月末汇总分析原因并通报到科室。",
            "与兄弟单位交叉检查，互提意见，整改结果在内部网公示，接受职工监督。",
            "聘请三名群众观察员，按季体验查询过程，所提建议逐条答复并公布采纳情况。",
            "编印操作手册，关键岗位实行双人核对，节假日值班同步承担信息巡查。");

    private static final List<String> GOVERNMENT = List.of(
            "公开工作列入年度绩效考核；请人大代表和企业代表作了社会评议，评议结果为满意；没有发生需要追究责任的情形。",
            "考核方案中公开工作占有分值，结果在系统内通报；委托第三方开展社会评议，所提建议逐条回应；无责任追究情况。",
            "平时检查与年终考核相结合，排名靠后的约谈；通过问卷听取群众评议；年内未因公开工作问责任何单位和个人。",
            "工作考核由督查部门组织，得分与评先挂钩；在两个街道召开座谈会进行社会评议；责任追究为零。",
            "按季度考核所属部门，年末公布名次；社会评议采用网上投票，参与者七成以上表示满意；没有启动责任追究程序。",
            "把公开纳入法治政府考核；邀请政协委员旁听社会评议会；对发布错误信息的经办人作了提醒，未达到追究责任的程度。",
            "考核实行日常记分，扣分项当月反馈；社会评议由高校承担并公布报告；全年无人因公开工作被追究责任。");

    private static final List<Promise> ON_CONTENT = List.of(
            new Promise("政策解读形式单一，文字多、图表少。", "重要文件同步提供图解，做到看得懂、找得到。"),
            new Promise("依申请公开答复用语不够统一，群众不易看懂。", "编写常用答复范本，难件由法制人员会商。"),
            new Promise("数据类信息多为图片，不便再利用。", "统计表改用表格文件发布，附字段说明。"),
            new Promise("民生项目只公布立项，后续进展讲得少。", "重点项目每季度公布一次进度，竣工后公布验收结论。"),
            new Promise("预算说明专业术语多，普通读者难以理解。", "为预决算配写通俗问答，列出与上年的主要差别。"),
            new Promise("会议公开多为消息稿，没有议题材料。", "常务会议议题会后五日内公布，附简要背景。"),
            new Promise("办事指南与窗口实际要求偶有出入。", "窗口人员每月核对一次指南，发现不符当日修订。"));

    private static final List<Promise> ON_WORK = List.of(
            new Promise("个别栏目更新不够及时。", "建立栏目更新台账，按月通报。"),
            new Promise("基层单位对公开范围把握不准。", "到基层讲解公开目录，编印问答手册。"),
            new Promise("公开成效宣传不够，知晓率有待提高。", "在社区宣传栏介绍查询方法，邀请居民体验。"),
            new Promise("承办人员变动频繁，业务衔接不畅。", "实行交接清单制度，新任人员跟班两周。"),
            new Promise("科室之间配合不紧，素材报送靠催。", "明确各科室报送频次，纳入科室季度评比。"),
            new Promise("公众意见征集后反馈不足。", "征集结束后十五日内公布采纳情况和理由。"),
            new Promise("对新媒体留言研究分析不深。", "每月整理留言热点，提交办公会研究。"));

    /** @param agency its number among all; those beside one another have different ones */
    static DemonstrationWords of(int agency, int year) {
        return new DemonstrationWords(
                pick(OPENINGS, year, agency),
                pick(MANAGEMENT, year, 2 * agency),
                pick(PLATFORMS, year, 3 * agency),
                pick(SUPERVISION, year, 4 * agency),
                pick(GOVERNMENT, year, 5 * agency),
                List.of(pick(ON_CONTENT, year, 6 * agency), pick(ON_WORK, year, agency + 3)));
    }

    private static <T> T pick(List<T> all, int year, int step) {
        return all.get((year + step) % all.size());
    }
}
