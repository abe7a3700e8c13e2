package org.nianbao.request;

/** In which order requests are listed. */
public enum RequestOrder {
    /** What is due first. */
    DUE,
    /** By number, the latest first. */
    NEWEST
}
