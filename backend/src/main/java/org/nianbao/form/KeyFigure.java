package org.nianbao.form;

/**
 * 主要数字: a cell that people ask for first, as an overview of a report or a trend over years shows it.
 *
 * @param cell  its reference
 * @param title what it is called without its table around it
 */
public record KeyFigure(String cell, String title) {
}
