package org.childrensservices.core.value;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;

/** One entry for each code of a set: nearly all records hold codes as they stand, and so they hold the same objects. */
final class SharedCodes {

    private static final ClassValue<ImmutableMap<Code, Coded<?>>> BY_SET = new ClassValue<>() {
        @Override
        protected ImmutableMap<Code, Coded<?>> computeValue(Class<?> set) {
            return Arrays.stream(set.getEnumConstants())
                    .map(Code.class::cast)
                    .collect(ImmutableMap.toImmutableMap(code -> code, SharedCodes::known));
        }
    };

    private SharedCodes() {}

    /** The entry of a code, with the code as its text. */
    @SuppressWarnings("unchecked") // what is kept for a code is an entry of its set
    static <E extends Enum<E> & Code> Coded<E> of(E value) {
        return (Coded<E>) checkNotNull(BY_SET.get(value.getDeclaringClass()).get(value));
    }

    @SuppressWarnings("unchecked") // code sets are enums
    private static <E extends Enum<E> & Code> Coded<E> known(Code code) {
        return new Coded.Known<>((E) code, code.code());
    }
}
