package org.nianbao.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.nianbao.content.Contact;
import org.nianbao.trial.DemonstrationText.Items;

/** How much the demonstration's agencies made public, and where they can be reached: those of one report real. */
final class DemonstrationItems {

    private DemonstrationItems() {}

    static final Items REAL = new Items(
            inOrder(
                    "公开指南", 1, "机构概况", 1, "预算决算", 2, "部门文件", 4, "公共机构节能", 13, "规划总结", 4, "建议提案", 1, "人事信息", 1, "公开年报",
                    1),
            55,
            8);
    static final Contact REAL_CONTACT = new Contact("银川市金凤区北京中路166号", "750011", "0951-6888012", "0951-6889392", null);

    static Items some(SplittableRandom random) {
        return new Items(
                inOrder(
                        "机构职能",
                        2 + random.nextInt(8),
                        "政策文件",
                        5 + random.nextInt(30),
                        "财政预决算",
                        2 + random.nextInt(4),
                        "重点领域",
                        10 + random.nextInt(120),
                        "工作动态",
                        40 + random.nextInt(300)),
                60 + random.nextInt(500),
                3 + random.nextInt(20));
    }

    private static Map<String, Integer> inOrder(Object... namesAndItems) {
        var map = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < namesAndItems.length; i += 2) {
            map.put((String) namesAndItems[i], (Integer) namesAndItems[i + 1]);
        }
        return map;
    }

    static Contact contact(String code, String name) {
        int digits = Math.floorMod(code.hashCode(), 9000) + 1000;
        return new Contact(
                name.replaceAll("(银川市|区|县).*", "$1") + "公共服务中心" + digits % 90 + "号",
                "750001",
                "0951-600" + digits,
                null,
                null);
    }
}
