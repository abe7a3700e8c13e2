/**
 * 已发布报告: the public record. Every number is frozen with its content; a correction becomes a new number, a withdrawal keeps
 * the number and its reason. What is in force for which year, and the figures that are added up, are read here too. What the
 * public reads comes from here and never from a report being made, so nothing unpublished can show through. Looking for words
 * is the room {@code search}'s, and publishing that of {@code publishing}: both build on the record, which knows neither.
 */
@NullMarked
package org.nianbao.publication;

import org.jspecify.annotations.NullMarked;
