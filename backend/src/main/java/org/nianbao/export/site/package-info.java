/**
 * The site as a browser without script, a printer or a search engine is given it: every publication and agency, what is
 * new, and the answers to what people ask by a form (检索、统计、对比). It writes the main part of a page only; the frame
 * around it is the web app's, rendered by its build. It reads what is published and asks the same services as the API, so
 * that no page says another number; nobody imports it.
 */
@NullMarked
package org.nianbao.export.site;

import org.jspecify.annotations.NullMarked;
