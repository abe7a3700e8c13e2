package org.nianbao.statistics;

import java.util.List;
import org.nianbao.agency.Agency;
import org.nianbao.report.Report;

/** 进度: how far the agencies of a subtree are with a year's reports. */
record Progress(
        int expected,
        int published,
        int inReview,
        int drafting,
        List<Agency> missing,
        List<Agency> late,
        List<Report> withdrawn,
        List<Agency> unratified) {}
