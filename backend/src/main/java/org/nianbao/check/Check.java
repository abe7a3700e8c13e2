package org.nianbao.check;

/** A rule bound to one place of a form: one column, row, cell or section. */
@FunctionalInterface
interface Check {

    Result on(Reading reading);
}
