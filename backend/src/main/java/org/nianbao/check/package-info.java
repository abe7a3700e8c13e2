/**
 * 勾稽关系与校核结果: what a rule is, what it finds ({@code Finding}) and what it must know besides the content ({@code
 * Circumstances}); with the means all kinds of rules share. The room is pure: it knows the form and content only, so the
 * same rules hold at entry, import, submission, approval and publication. Inside, {@code prose} reads figures in texts;
 * {@code table}, {@code narrative} and {@code whole} are the kinds of rules; {@code rules} binds the reviewed data in
 * {@code resources/check} to each edition and is the door. Kinds never know the door, so that one kind can be tested alone.
 */
@NullMarked
package org.nianbao.check;

import org.jspecify.annotations.NullMarked;
