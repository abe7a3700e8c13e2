/**
 * 台账: the sheet in which an office kept its requests before it had a register, or keeps them beside it, read row by row
 * into what would be registered, with a doubt wherever a cell says nothing, two things, or something that cannot be. It
 * decides nothing: whoever enters the rows settles the doubts. Pure; which words mean what is data in
 * {@code resources/request/ledger.json}.
 */
@NullMarked
package org.nianbao.request.ledger;

import org.jspecify.annotations.NullMarked;
