package org.concordat.web.api;

import org.concordat.alliance.Refusal;
import org.springframework.http.HttpStatus;

/** A refusal that HTTP has a more telling status for than 400. */
class Rejected extends Refusal {

    private final HttpStatus status;

    Rejected(HttpStatus status, String field, String rule) {
        super(field, rule);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
