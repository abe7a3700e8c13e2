/**
 * Everything on one machine without Docker: stands in for the database server, the sign-in server and the web server of
 * a real deployment, so that one command shows the whole house with people to sign in as and reports to look at. No other
 * room may import this one, and the packaged jar carries neither it nor its libraries: its passwords are public.
 */
@NullMarked
package org.nianbao.trial;

import org.jspecify.annotations.NullMarked;
