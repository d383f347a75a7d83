package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.alliance.Refusal;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what a page is asked twice, unless it takes several: else one of the two would be passed over in silence. */
class GivenOnce implements HandlerInterceptor {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();
    private static final String TELLABLE = "\\w{1,40}";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET") && handler instanceof HandlerMethod page && isOurs(page)) {
            var several = takesSeveral(page);
            request.getParameterMap().forEach((name, values) -> {
                if (values.length > 1 && !several.contains(name)) {
                    throw new Refusal(name.matches(TELLABLE) ? name : "query", "must be given once");
                }
            });
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod page) {
        return page.getBeanType().getPackageName().startsWith(GivenOnce.class.getPackageName());
    }

    private static Set<String> takesSeveral(HandlerMethod page) {
        return Arrays.stream(page.getMethodParameters())
                .filter(parameter -> Collection.class.isAssignableFrom(parameter.getParameterType()))
                .map(GivenOnce::name)
                .collect(Collectors.toSet());
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(NAMES);
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? String.valueOf(parameter.getParameterName())
                : annotation.name();
    }
}
