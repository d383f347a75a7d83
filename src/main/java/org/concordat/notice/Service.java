package org.concordat.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How a notice that did not reach its addressee was served after all.
 *
 * @param address the vault's id of another mail address
 * @param on the day it was handed over
 * @param proof the vault's id of what proves the personal service
 */
public record Service(Way way, @Nullable UUID address, @Nullable LocalDate on, @Nullable UUID proof) {

    public enum Way {
        /** By mail to the addresses that are registered now. */
        AGAIN,
        /** By mail to another address. */
        ELSEWHERE,
        /** Handed over in person. */
        PERSONAL;

        /** The way a form's answer stands for. */
        public static Way of(@Nullable String answer) {
            return switch (String.valueOf(answer)) {
                case "again" -> AGAIN;
                case "elsewhere" -> ELSEWHERE;
                case "personal" -> PERSONAL;
                default -> throw new Refusal("serviceWay", "must be again, elsewhere or personal");
            };
        }
    }

    UUID requireAddress() {
        return required("serviceAddress", address);
    }

    LocalDate requireDay() {
        return required("personallyServedOn", on);
    }

    UUID requireProof() {
        return required("serviceProof", proof);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refusal(field, "must not be empty");
        }
        return value;
    }
}
