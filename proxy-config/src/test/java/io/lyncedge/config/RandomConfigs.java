package io.lyncedge.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arbitrary wire configurations: every type is respected, no meaning is. */
final class RandomConfigs {
    private static final String CHARACTERS = "abcXYZ019-._/ \"\\\u0001\u00e9\u20ac";
    private static final int MAX_ITEMS = 4;
    private static final int MAX_TEXT = 12;

    private final RandomGenerator random;

    RandomConfigs(RandomGenerator random) {
        this.random = random;
    }

    ProxyConfig next() {
        ProxyConfig any = (ProxyConfig) value(ProxyConfig.class);
        return new ProxyConfig(
                ProxyConfig.VERSION,
                any.resource(),
                any.listeners(),
                any.tls(),
                any.pools(),
                any.publications(),
                any.timeouts(),
                any.drain(),
                any.limits(),
                any.rateLimits(),
                any.trustedProxies(),
                any.policyProbe());
    }

    private Object value(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                Stream.generate(() -> value(list.getActualTypeArguments()[0]))
                        .limit(random.nextInt(MAX_ITEMS))
                        .toList();
            case ParameterizedType optional
            when random.nextBoolean() -> Optional.of(value(optional.getActualTypeArguments()[0]));
            case ParameterizedType _ -> Optional.empty();
            case Class<?> simple -> simple(simple);
            default -> throw new AssertionError(type);
        };
    }

    private Object simple(Class<?> type) {
        if (type == Endpoint.class) {
            return new Endpoint(random.nextBoolean() ? "10.0.0.1" : "2001:db8::1", random.nextInt(1, 65_536));
        }
        if (type == Cidr.class) {
            return Cidr.of(random.nextBoolean() ? "10.0.0.0/8" : "2001:db8::/32");
        }
        if (type.isRecord()) {
            return instance(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> random.nextInt();
            case "long" -> random.nextLong();
            case "boolean" -> random.nextBoolean();
            case "String" -> text();
            default -> throw new AssertionError(type);
        };
    }

    private String text() {
        return random.ints(random.nextInt(MAX_TEXT), 0, CHARACTERS.length())
                .mapToObj(i -> CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private Object instance(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(component -> value(component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
