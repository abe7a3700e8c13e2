package org.nianbao.check;

/**
 * A published report that another may have been copied from: the agency's of an earlier year, or one of an agency of
 * the same kind beside it.
 *
 * @param name how messages call it: 2022年报告, “某局”2024年报告
 */
public record Precedent(String name, Runs runs) {}
