package org.concordat.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a nonce of its own. The web applications pass the nonce of a page's scripts from the header to the page
 * through an attribute that all requests share: when somebody else came in between, the browser ran none of the scripts
 * and the page stayed white.
 */
class OwnNonces extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = new WithNonce(request.getServletContext()).asContext();
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return context;
                    }
                },
                response);
    }

    /** The application's context, except for the nonce. */
    private static class WithNonce {

        private final ServletContext shared;
        private @Nullable Object nonce;

        WithNonce(ServletContext shared) {
            this.shared = shared;
        }

        ServletContext asContext() {
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> answer(method, arguments));
        }

        private @Nullable Object answer(Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments == null
                    || !Objects.equals(arguments[0], ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE)) {
                return passOn(method, arguments);
            }
            if (method.getName().equals("setAttribute")) {
                nonce = arguments[1];
            }
            return nonce;
        }

        private @Nullable Object passOn(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
