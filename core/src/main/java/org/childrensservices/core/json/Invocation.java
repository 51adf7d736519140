package org.childrensservices.core.json;

import com.google.common.base.Throwables;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls what was found in a type of the library; what it throws comes out as it is. */
final class Invocation {

    private Invocation() {}

    private interface Call {
        @Nullable
        Object make() throws ReflectiveOperationException;
    }

    static Object of(Method method, @Nullable Object target, Object... arguments) {
        return make(method, () -> method.invoke(target, arguments));
    }

    static Object of(Constructor<?> constructor, Object... arguments) {
        return make(constructor, () -> constructor.newInstance(arguments));
    }

    static Object of(Field field, Object target) {
        return make(field, () -> field.get(target));
    }

    private static Object make(AccessibleObject member, Call call) {
        member.setAccessible(true);
        try {
            Object made = call.make();
            if (made == null) {
                throw new IllegalStateException("must not be null: " + member);
            }
            return made;
        } catch (InvocationTargetException e) {
            Throwables.throwIfUnchecked(e.getTargetException());
            throw new IllegalStateException("must not throw a checked exception: " + member, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("must be accessible: " + member, e);
        }
    }
}
