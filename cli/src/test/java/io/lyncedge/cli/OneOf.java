package io.lyncedge.cli;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** Holds for these classes and for what is nested in them; arrays of them too. */
final class OneOf extends DescribedPredicate<JavaClass> {
    private final List<String> names;

    OneOf(Class<?>... classes) {
        super("one of " + List.of(classes));
        this.names = Stream.of(classes).map(Class::getName).toList();
    }

    @Override
    public boolean test(JavaClass type) {
        String tested = type.getBaseComponentType().getName();
        return names.stream().anyMatch(name -> tested.equals(name) || tested.startsWith(name + "$"));
    }
}
