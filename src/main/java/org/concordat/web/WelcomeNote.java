package org.concordat.web;

import java.util.List;

/** Something worth saying when the application is up. */
public interface WelcomeNote {

    List<String> lines();
}
