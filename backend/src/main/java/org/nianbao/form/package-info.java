/**
 * What a year's form consists of: sections, tables, rows, columns and how a table is printed. The form itself is
 * reviewed data in {@code resources/form/<edition>.json}; nothing here knows a label. This room imports no other, so
 * that a new edition can never depend on what people wrote in an old one.
 */
@NullMarked
package org.nianbao.form;

import org.jspecify.annotations.NullMarked;
