/**
 * What the people of an agency do with its disputes: put them down, on a request or by themselves, and record what became
 * of them. Who may look and who may write follows the register of requests.
 */
@NullMarked
package org.nianbao.request.disputing;

import org.jspecify.annotations.NullMarked;
