package org.nianbao.workflow;

import java.time.Instant;

/**
 * That somebody approved a step.
 *
 * @param step     the step's name
 * @param callerId who, by identity
 * @param by       who, by name
 */
public record Approval(String step, String callerId, String by, Instant at) {
}
