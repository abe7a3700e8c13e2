/**
 * 工作日历: which days are working days (工作日), by the notices of the State Council's general office on each year's holidays,
 * the Saturdays and Sundays that make up for them (调休) included. The notices are data with a version in
 * {@code resources/calendar}; a year without one is only guessed at, and every answer about it says so. Pure: it knows no
 * room, no clock and no framework, so that whoever counts days counts them alike.
 */
@NullMarked
package org.nianbao.calendar;

import org.jspecify.annotations.NullMarked;
