/** Pages and the HTTP API. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "alliance",
            "alliance :: proof",
            "alliance :: rules",
            "alliance :: sealing",
            "audit",
            "audit :: changes",
            "audit :: diagram",
            "audit :: figures",
            "clock",
            "conflict",
            "escalation",
            "glass",
            "incentive",
            "mediation",
            "notice",
            "obligation",
            "operation",
            "retention",
            "sanction",
            "vault"
        })
package org.concordat.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
