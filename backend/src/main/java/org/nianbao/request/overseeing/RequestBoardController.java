package org.nianbao.request.overseeing;

import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.overseeing.RequestBoard.BoardEntry;
import org.nianbao.request.overseeing.RequestBoard.RequestBoardFilter;
import org.nianbao.request.overseeing.RequestBoard.RequestBoardOrder;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RequestBoardController {

    private final RequestOverseeing overseeing;
    private final Agencies agencies;

    RequestBoardController(RequestOverseeing overseeing, Agencies agencies) {
        this.overseeing = overseeing;
        this.agencies = agencies;
    }

    @QueryMapping
    RequestBoard requestBoard(
            Caller caller,
            @Argument @Nullable String within,
            @Argument @Nullable RequestBoardFilter filter,
            @Argument RequestBoardOrder orderBy) {
        return overseeing.board(caller, within, filter, orderBy);
    }

    @QueryMapping
    Connection<MovedDeadline> movedDeadlines(Caller caller, @Argument int first, @Argument @Nullable String after) {
        return overseeing.moved(caller, Page.of(first, after));
    }

    @SchemaMapping(typeName = "RequestBoard")
    Connection<BoardEntry> entries(RequestBoard board, @Argument int first, @Argument @Nullable String after) {
        return board.page(Page.of(first, after));
    }

    @SchemaMapping
    Agency agency(MovedDeadline moved) {
        return agencies.tree().known(moved.request().agency());
    }
}
