package org.nianbao.report.people;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 代理: that somebody takes another's part in reviewing and publishing while that one is absent.
 *
 * @param agency     where; of both
 * @param absent     who is absent, by identity
 * @param deputy     who stands in, by identity
 * @param from       the first day, in China
 * @param until      the last day; it ends by itself
 * @param by         who arranged it, by name
 */
record Deputyship(
        String id,
        String agency,
        String absent,
        String absentName,
        String deputy,
        String deputyName,
        LocalDate from,
        LocalDate until,
        String by,
        Instant at) {}
