package org.concordat.web;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Refusal;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what a parameter should have been that could not be read, on a page or over HTTP alike. */
public final class Mistyped {

    private Mistyped() {}

    public static Refusal refusal(MethodArgumentTypeMismatchException mismatch) {
        return new Refusal(mismatch.getName(), wanted(wantedType(mismatch)));
    }

    /** Of several values what each of them should be. */
    private static Class<?> wantedType(MethodArgumentTypeMismatchException mismatch) {
        var type = ResolvableType.forMethodParameter(mismatch.getParameter());
        return type.asCollection() == ResolvableType.NONE
                ? type.toClass()
                : type.asCollection().getGeneric(0).toClass();
    }

    private static String wanted(Class<?> type) {
        if (type == boolean.class) {
            return "must be true or false";
        }
        if (type == PageNumber.class) {
            return "must be a whole number from 1";
        }
        if (type == UUID.class) {
            return "must be an id such as 3f2b1c9e-5d47-4a8e-9c61-0b7f2d8e4a15";
        }
        return type.isEnum() ? oneOf(type) : "must be a whole number";
    }

    private static String oneOf(Class<?> list) {
        return Choice.oneOf(List.of(list.getEnumConstants()), String::valueOf);
    }
}
