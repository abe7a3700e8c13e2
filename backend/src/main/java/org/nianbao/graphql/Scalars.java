package org.nianbao.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.nianbao.ChinaTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars of the schema. Input that does not fit is refused with a sentence that names it. */
@Configuration(proxyBeanMethods = false)
class Scalars {

    private static final int MOST_DIGITS = 15;

    @Bean
    RuntimeWiringConfigurer scalarWiring() {
        return wiring -> wiring.scalar(scalar("Date", Object::toString, Scalars::date))
                .scalar(scalar("DateTime", Scalars::written, Scalars::moment))
                .scalar(scalar("Decimal", Function.identity(), Scalars::decimal));
    }

    private static GraphQLScalarType scalar(
            String name, Function<Object, Object> write, Function<Object, Object> read) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Plain(write, read))
                .build();
    }

    /** Seconds always, milliseconds if there are any, the offset of China. */
    private static String written(Object value) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(((Instant) value).atZone(ChinaTime.ZONE));
    }

    private static Object date(Object value) {
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("日期应写成 2026-01-31 的形式，现为“" + value + "”。");
        }
    }

    private static Object moment(Object value) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(String.valueOf(value), Instant::from);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("日期时间应写成 2026-01-31T09:00:00+08:00 的形式，现为“" + value + "”。");
        }
    }

    private static Object decimal(Object value) {
        if (!(value instanceof Number)) {
            throw new IllegalArgumentException("数字应写成 JSON 数字，现为“" + value + "”。");
        }
        var number = value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "数字最多 %d 位有效数字，现为 %s。", MOST_DIGITS, value));
        }
        return number;
    }

    private record Plain(Function<Object, Object> write, Function<Object, Object> read)
            implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            try {
                return write.apply(value);
            } catch (RuntimeException e) {
                throw new CoercingSerializeException(e.getMessage(), e);
            }
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            try {
                return read.apply(value);
            } catch (IllegalArgumentException e) {
                throw new CoercingParseValueException(e.getMessage());
            }
        }

        @Override
        public Object parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return read.apply(
                        switch (literal) {
                            case IntValue whole -> new BigDecimal(whole.getValue());
                            case FloatValue decimal -> decimal.getValue();
                            case StringValue text -> text.getValue();
                            default -> literal;
                        });
            } catch (IllegalArgumentException e) {
                throw new CoercingParseLiteralException(e.getMessage());
            }
        }
    }
}
