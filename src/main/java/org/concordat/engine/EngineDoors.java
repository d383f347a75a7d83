package org.concordat.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.concordat.access.Authorities;
import org.concordat.alliance.Power;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/** The paths of the engine's HTTP interfaces that anybody may use at all; every other is as good as absent. */
class EngineDoors extends OncePerRequestFilter {

    /** What working in Tasklist needs; the engine's authorisations decide about each thing behind it. */
    private static final List<Door> WORK = List.of(
            door("GET", "/camunda/(app|assets|lib|plugin|favicon).*"),
            door("GET", "/camunda/?"),
            door("GET", "/camunda/api/(engine|admin|cockpit|tasklist|welcome)/plugin/.*/static/.*"),
            door("GET", "/camunda/api/engine/engine/?"),
            door("GET", "/camunda/api/admin/auth/user/[\\w-]+"),
            door("POST", "/camunda/api/admin/auth/user/[\\w-]+/logout"),
            door("GET", "/camunda/api/engine/engine/default/user/[\\w-]+/profile"),
            door("GET", "/camunda/api/engine/engine/default/(identity/groups|authorization/check|version)"),
            door("GET", "/camunda/api/engine/engine/default/filter(/count|/[\\w-]+(/list|/count)?)?"),
            door("POST", "/camunda/api/engine/engine/default/filter/[\\w-]+/(list|count)"),
            door("GET", "/camunda/api/engine/engine/default/task(/count)?"),
            door("POST", "/camunda/api/engine/engine/default/task(/count)?"),
            door(
                    "GET",
                    "/camunda/api/engine/engine/default/task/[\\w-]+"
                            + "(/form|/deployed-form|/form-variables|/identity-links|/comment)?"),
            door("POST", "/camunda/api/engine/engine/default/task/[\\w-]+/(claim|unclaim|submit-form)"),
            door("GET", "/camunda/api/engine/engine/default/process-definition(/count)?"),
            door("GET", "/camunda/api/engine/engine/default/process-definition/[\\w:.-]+(/xml|/diagram)?"),
            door("GET", "/camunda/api/engine/engine/default/case-definition.*"),
            door("OPTIONS", "/camunda/api/engine/engine/default/(task|filter|process-definition)(/[\\w-]+)?"),
            door("POST", "/camunda/api/engine/engine/default/process-definition"));

    /** What the Modeler and the installation's service accounts need. */
    private static final List<Door> DEPLOYMENT = List.of(
            door("GET", "/engine-rest/(version|engine)"),
            door("GET", "/engine-rest/deployment(/.*)?"),
            door("POST", "/engine-rest/deployment/create"),
            door("GET", "/engine-rest/(process-definition|decision-definition)(/.*)?"));

    private static final Pattern SETUP = Pattern.compile("/camunda/api/admin/setup.*", Pattern.CASE_INSENSITIVE);
    /** The record names the rules under which a case ran, so they stay. */
    private static final Pattern RULES =
            Pattern.compile("/camunda/api/engine/engine/default/(deployment|process-definition|decision-definition).*");

    /** A deployed diagram is code: only those deploy it who answer for it, and an operator does not. */
    private static final Pattern DEPLOYING = Pattern.compile(".*/deployment/(create|[^/]+/redeploy)/?");

    private static final Pattern OPERATION = Pattern.compile("/camunda/.*");
    private static final Pattern TEXT =
            Pattern.compile(".*/(comment/create|attachment/create|task/create|message.*|signal|bpmnError|bpmnEscalation"
                    + "|variables.*|localVariables.*|modification.*|restart.*|evaluate|start|complete|resolve"
                    + "|annotation.*|submit-form/.*|identity-links.*|delete.*|create-incident|verify)");

    private record Door(String method, Pattern path) {

        boolean opens(String requested, String at) {
            return method.equals(requested) && path.matcher(at).matches();
        }
    }

    private static Door door(String method, String path) {
        return new Door(method, Pattern.compile(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PlainPath.of(request);
        if (path == null || !isOpen(request.getMethod(), path)) {
            refuse(request, response);
            return;
        }
        HttpServletRequest harmless;
        try {
            harmless = ExpressionFreeRequest.of(request);
        } catch (ResponseStatusException e) {
            response.sendError(e.getStatusCode().value());
            return;
        }
        chain.doFilter(harmless, response);
    }

    /** People are shown a page; a form of several parts cannot be handed on to one, because nothing here reads it. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOpen(String method, String path) {
        return !SETUP.matcher(path).matches()
                && (!DEPLOYING.matcher(path).matches() || has(Power.DEPLOY_RULES.name()))
                && (WORK.stream().anyMatch(door -> door.opens(method, path))
                        || DEPLOYMENT.stream().anyMatch(door -> door.opens(method, path))
                        || isOperation(method, path));
    }

    /** Those who run the engine use all of Cockpit and Admin, except for what would write free text. */
    private static boolean isOperation(String method, String path) {
        return OPERATION.matcher(path).matches()
                && has(Authorities.OPERATOR)
                && !(method.equals("DELETE") && RULES.matcher(path).matches())
                && (method.equals("GET") || !TEXT.matcher(path).matches());
    }

    private static boolean has(String wanted) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person != null
                && person.getAuthorities().stream()
                        .anyMatch(authority -> authority.getAuthority().equals(wanted));
    }
}
