package org.nianbao.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a web page or an office puts around a report from the report itself. */
final class Furniture {

    private static final int LONGEST = 80;
    private static final int SHORT = 30;
    private static final Pattern AROUND = Pattern.compile("(?:发布|公开|成文|生成|发文|更新|公布)(?:时间|日期)|(?:信息|文章)?来源 ?[：:]"
            + "|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:次数|量|数)|字体 ?[：:]|字号 ?[：:]|索引号|文号 ?[：:]|发布机构|当前位置|首页"
            + "|版权所有|ICP备|公网安备|主办(?:单位)?[：:]|承办(?:单位)?[：:]|网站标识码|打印|关闭窗口|上一篇|下一篇|分享到|扫一扫|返回顶部"
            + "|网站地图|联系我们|关于我们|相关链接|相关文档|责任编辑|^附件|^目 *录$|^[（(]?\\d{4}年\\d{1,2}月\\d{1,2}日[）)]?$");

    private Furniture() {
    }

    static boolean isAround(Line line) {
        if (line.text().length() > LONGEST || line.text().indexOf('。') >= 0) {
            return false;
        }
        return AROUND.matcher(line.text()).find() || AROUND.matcher(Glyphs.tidy(line.text())).find();
    }

    /** Where the report has ended among its last lines: from there on no sentence follows. */
    static int end(List<Line> lines, @Nullable String agency) {
        int end = lines.size();
        for (int i = lines.size() - 1; i >= 0 && lines.get(i).text().indexOf('。') < 0; i--) {
            var line = lines.get(i);
            boolean signature = Glyphs.tidy(line.text()).equals(agency);
            if (isAround(line) || signature || i > 0 && isStray(lines.get(i - 1), line)) {
                end = i;
            }
        }
        return end;
    }

    /** A few words behind a finished sentence that are neither a sentence nor numbered. */
    private static boolean isStray(Line before, Line line) {
        boolean finished = Paragraphs.ended(before.text()) || before.text().equals("无");
        return finished && line.end() < SHORT && !Paragraphs.ended(line.text())
                && !Paragraphs.STARTS.matcher(line.text()).lookingAt();
    }
}
