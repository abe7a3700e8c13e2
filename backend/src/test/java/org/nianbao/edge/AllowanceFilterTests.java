package org.nianbao.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.door.Door;
import org.nianbao.door.Doors;
import org.nianbao.door.HttpProblem;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** What is charged of requests that cost more than their door says. */
class AllowanceFilterTests {

    private static final int AT_ONCE = 4;
    private static final int ALL = 60_000;

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final Allowances allowances = new Allowances(ALL);
    private AllowanceFilter charging;
    private ConcurrencyFilter queueing;

    @Controller
    static class Files {

        @GetMapping("/file")
        @Door(cost = 20, work = Door.Work.FILE)
        void file() {}

        @GetMapping("/year")
        @Door(cost = 40_000, work = Door.Work.FILE)
        void year() {}
    }

    @BeforeEach
    void open() {
        context.setServletContext(new MockServletContext());
        context.register(DelegatingWebMvcConfiguration.class, Doors.class, HttpProblem.class, Files.class);
        context.addBeanFactoryPostProcessor(
                beans -> beans.registerSingleton("json", JsonMapper.builder().build()));
        context.refresh();
        charging = new AllowanceFilter(context.getBean(Doors.class), allowances, context.getBean(HttpProblem.class));
        queueing = new ConcurrencyFilter(context.getBean(Doors.class), allowances, context.getBean(HttpProblem.class));
    }

    @AfterEach
    void close() {
        context.close();
    }

    private int ask(FilterChain answering) throws IOException, ServletException {
        return ask("/file", answering);
    }

    private int ask(String address, FilterChain answering) throws IOException, ServletException {
        var response = new MockHttpServletResponse();
        charging.doFilter(
                new MockHttpServletRequest("GET", address),
                response,
                (request, sent) -> queueing.doFilter(request, sent, answering));
        return response.getStatus();
    }

    private static FilterChain costing(long cost, FilterChain then) {
        return (request, response) -> {
            Doors.charge((MockHttpServletRequest) request, cost);
            then.doFilter(request, response);
        };
    }

    /** Else asking for a large file and hanging up, again and again, would cost next to nothing. */
    @Test
    void whoLeavesBeforeTheEndIsChargedAllTheSame() throws IOException, ServletException {
        assertThatThrownBy(() -> ask(costing(2 * ALL, (request, response) -> {
                    throw new IOException("connection reset");
                })))
                .isInstanceOf(IOException.class);

        assertThat(ask((request, response) -> {})).isEqualTo(429);
    }

    @Test
    void whatTakesMuchIsChargedBeforeItIsDone() throws IOException, ServletException {
        var left = new AtomicInteger();
        ask(costing(2 * ALL, (request, response) -> left.set(ask((other, none) -> {}))));

        assertThat(left).hasValue(429);
    }

    /** All of a flood have come before the first of them is known to be costly. */
    @Test
    void whoWaitedWhileAllWasUsedUpIsRefusedAfterwards() {
        var known = new CountDownLatch(1);
        FilterChain making = (request, response) -> {
            try {
                known.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            Doors.charge((MockHttpServletRequest) request, ALL);
        };
        var asked = Stream.generate(() -> asking(making)).limit(AT_ONCE + 2).toList();
        var request = new MockHttpServletRequest("GET", "/file");
        var allowance = Objects.requireNonNull(
                allowances.of(request, context.getBean(Doors.class).at(request)));
        while (Objects.requireNonNull(allowance.places(Door.Work.FILE)).getQueueLength() < 2) {
            Thread.onSpinWait();
        }
        known.countDown();

        assertThat(asked).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 200, 200, 200, 429, 429);
    }

    /** What it costs itself is no reason to refuse it: it would pay each time it comes again, and never be answered. */
    @Test
    void whoComesWhileSomethingIsLeftIsAnswered() throws IOException, ServletException {
        FilterChain answering = (request, response) -> {};

        assertThat(ask("/year", answering)).isEqualTo(200);
        assertThat(ask("/year", answering)).as("overdraws it").isEqualTo(200);
        assertThat(ask("/year", answering)).isEqualTo(429);
    }

    private CompletableFuture<Integer> asking(FilterChain answering) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return ask(answering);
                    } catch (IOException | ServletException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
    }
}
