package org.concordat;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Opens pages as somebody who is signed in, without a network between. */
@TestComponent
@Component
@Lazy
public class PageReader {

    private final MockMvc browser;

    PageReader(WebApplicationContext context) {
        this.browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    public ResultActions opens(String username, String path) throws Exception {
        return browser.perform(get(path).with(user(username)));
    }

    /** Sends what was typed into a form. */
    public ResultActions sends(String username, MockHttpServletRequestBuilder form) throws Exception {
        return browser.perform(form.with(user(username)).with(csrf()));
    }
}
