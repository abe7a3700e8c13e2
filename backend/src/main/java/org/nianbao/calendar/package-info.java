/**
 * 工作日历: which days are working days (工作日), by the notices of the State Council's general office on each year's holidays,
 * the Saturdays and Sundays that make up for them (调休) included, and those of the regions that lay holidays of their own over
 * them (宁夏, 广西); and until when a period of working days runs. Notices are data with a version: those that come with the
 * product stand in {@code resources/calendar}, others are entered while it runs and confirmed by a second person. A year
 * without one is only guessed at, and every answer about it says so. Whoever has periods asks here, so that all count alike;
 * what a period is for, nobody here knows.
 */
@NullMarked
package org.nianbao.calendar;

import org.jspecify.annotations.NullMarked;
