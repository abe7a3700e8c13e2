package org.nianbao.check;

/**
 * What a rule must know besides the content itself.
 *
 * @param year               the report's year
 * @param mayMakeRegulations whether the agency may make 规章 (governments of provinces, cities with districts and
 *                           autonomous prefectures)
 */
public record Circumstances(int year, boolean mayMakeRegulations) {
}
