package org.concordat.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for a task the person may not see as for one that does not exist; the engine would tell them apart. */
class UnseenTasks extends OncePerRequestFilter {

    private static final Pattern TASK = Pattern.compile("/camunda/api/engine/engine/default/task/([\\w-]+)(/.*)?");
    private static final String ABSENT =
            "There is no such task for you. Perhaps somebody has just done it or taken it; choose again in your list.";
    private static final Pattern LIST = Pattern.compile("count|create|report");

    private final IdentityService identity;
    private final TaskService tasks;

    UnseenTasks(IdentityService identity, TaskService tasks) {
        this.identity = identity;
        this.tasks = tasks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PlainPath.of(request);
        var task = TASK.matcher(path == null ? "" : path);
        if (task.matches() && !LIST.matcher(task.group(1)).matches() && !sees(task.group(1))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"type\":\"InvalidRequestException\",\"message\":\"" + ABSENT + "\"}");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean sees(String task) {
        var person = SecurityContextHolder.getContext().getAuthentication().getName();
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(person, EngineIdentity.groupsOf(identity, person));
        try {
            return tasks.createTaskQuery().taskId(task).count() > 0;
        } finally {
            // never cleared: whoever is nobody to the engine may do everything
            identity.setAuthentication(before);
        }
    }
}
