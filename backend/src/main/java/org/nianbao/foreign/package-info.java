/**
 * 外来文件: a file that somebody sends, opened without knowing what it is about: which kind it is, what a reader sees in it,
 * what a hostile one may cost. Whoever reads reports or ledgers from files asks here, so that files are opened in one place
 * only.
 */
@NullMarked
package org.nianbao.foreign;

import org.jspecify.annotations.NullMarked;
