/**
 * 已发布报告: the public record. Publishing freezes a report's content under the next number; a correction becomes a new
 * number, a withdrawal keeps the number and its reason. Lists, searches and the figures that are added up are read here
 * too. What the public reads comes from here and never from a report being made, so nothing unpublished can show
 * through.
 */
@NullMarked
package org.nianbao.publication;

import org.jspecify.annotations.NullMarked;
