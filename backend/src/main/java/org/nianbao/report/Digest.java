package org.nianbao.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nianbao.ChinaTime;
import org.nianbao.agency.AgencyTree;
import org.nianbao.workflow.Action;

/** What a reminder says of somebody's tasks. */
record Digest(List<Task> tasks, AgencyTree agencies, String site) {

    private static final int MOST = 20;

    String subject() {
        return "年报待办：" + summary();
    }

    private String summary() {
        long reports = tasks.stream().map(Task::id).distinct().count();
        return reports + " 份报告等您办理"
                + tasks.stream()
                        .filter(task -> task.daysLeft() != null)
                        .findFirst()
                        .map(task -> "，最早截止" + day(task.due()) + "，" + left(Objects.requireNonNull(task.daysLeft())))
                        .orElse("");
    }

    String text(String name) {
        var more = tasks.size() > MOST ? "\n……另有 " + (tasks.size() - MOST) + " 项。\n" : "";
        var where = site.isEmpty() ? "请登录年报系统，在“待我办理”中查看。" : "请在“待我办理”中查看：" + site + "/desk";
        return name + "，您好：\n\n" + summary() + "。\n\n"
                + tasks.stream().limit(MOST).map(this::line).collect(Collectors.joining("\n")) + "\n" + more + "\n"
                + where
                + "\n\n不想再收到此邮件，可以在该页关闭“每天邮件提醒”。\n";
    }

    private String line(Task task) {
        return "· " + agencies.known(task.id().agency()).name() + " "
                + task.id().year() + " 年度报告　" + what(task)
                + (task.absent() == null ? "" : "（代" + task.absent() + "）") + "　"
                + day(ChinaTime.day(task.since())) + "起等候"
                + (task.daysLeft() == null ? "" : "，截止" + day(task.due()) + "，" + left(task.daysLeft()));
    }

    private static String what(Task task) {
        if (task.step() == null) {
            return task.action().label();
        }
        return task.action() == Action.APPROVE
                ? task.step()
                : task.step() + task.action().label();
    }

    private static String left(int days) {
        return days < 0 ? "已逾期 " + -days + " 天" : days == 0 ? "今天到期" : "还有 " + days + " 天";
    }

    private static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
