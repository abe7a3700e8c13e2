package org.nianbao.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What stands around every page that the server writes: the same as around the app's own, in the app's classes, so that
 * its style sheet dresses both and nothing moves when the app takes over.
 */
final class SiteFrame {

    static final String NAME = "政府信息公开年报";

    private static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("/publications", "检索");
        WAYS.put("/statistics", "统计");
        WAYS.put("/compare", "对比");
        WAYS.put("/api", "数据接口");
        WAYS.put("/desk", "工作人员登录");
    }

    private SiteFrame() {}

    /** @param main writes what the page is about */
    static String around(Consumer<Markup> main) {
        var page = new Markup("")
                .open("div", "class", "site")
                .element("a", "跳到正文", "class", "skip", "href", "#served-main")
                .open("header", "class", "site-header")
                .open("div", "class", "site-width")
                .element("a", NAME, "class", "site-name", "href", "/")
                .open("nav", "aria-label", "网站");
        WAYS.forEach((address, name) -> page.element("a", name, "href", address).text(" "));
        page.close().close().close().open("main", "id", "served-main", "class", "site-width", "tabindex", "-1");
        main.accept(page);
        return page.close()
                .open("footer", "class", "site-footer")
                .open("div", "class", "site-width")
                .element("p", "依照《中华人民共和国政府信息公开条例》第四十九条、第五十条，各级行政机关每年向社会公布上一年度的政府信息公开工作年度报告。")
                .open("ul")
                .open("li")
                .element("a", "数据接口", "href", "/api")
                .close()
                .open("li")
                .element("a", "开放数据说明", "href", "/publications/dictionary.csv")
                .close()
                .open("li")
                .element("a", "订阅新公布的年报", "href", "/feed.xml")
                .close()
                .close()
                .close()
                .close()
                .close()
                .toString();
    }
}
