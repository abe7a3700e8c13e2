package org.nianbao.content;

/** 存在问题: something that was wrong in the year, in the agency's own words. */
public record Problem(String id, String text) {}
