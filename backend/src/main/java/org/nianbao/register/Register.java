package org.nianbao.register;

import java.util.List;
import java.util.Optional;
import org.nianbao.form.Edition;

/** 登记簿: a register of an agency from whose entries cells of its report are counted. */
public interface Register {

    /** What it is called in documents and in the schema, e.g. requests. */
    String key();

    /** What it offers an agency's report for a year; empty where it holds nothing of that agency. */
    Optional<Offer> offer(String agency, int year, Edition edition);

    /** What was changed of a year after its report was published, the latest first. */
    List<RegisterChange> changes(String agency, int year);
}
