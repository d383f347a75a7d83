package org.concordat.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.concordat.alliance.People;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets people see those of their own alliance only: the engine shows everybody in it to whoever may see one, and with
 * somebody's groups everybody who is in them.
 */
class UnseenPeople extends OncePerRequestFilter {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final Pattern PROFILE = Pattern.compile(ENGINE + "user/([\\w-]+)/profile");
    private static final Pattern GROUPS = Pattern.compile(ENGINE + "identity/groups/?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IdentityService identity;
    private final People people;

    UnseenPeople(IdentityService identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = String.valueOf(PlainPath.of(request));
        var profile = PROFILE.matcher(path);
        var reader = SecurityContextHolder.getContext().getAuthentication().getName();
        if (profile.matches() && !isColleague(reader, profile.group(1))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            write(response, Map.of("type", "InvalidRequestException", "message", "There is nobody of that name here"));
        } else if (GROUPS.matcher(path).matches()) {
            write(response, groupsOf(reader));
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isColleague(String reader, String other) {
        var asking = people.get(reader);
        return people.find(other)
                .filter(person -> asking.isInstaller() || Objects.equals(person.alliance(), asking.alliance()))
                .isPresent();
    }

    private Map<String, Object> groupsOf(String reader) {
        var groups = identity.createGroupQuery().groupMember(reader).list().stream()
                .map(group -> Map.of("id", group.getId(), "name", Objects.toString(group.getName(), group.getId())))
                .toList();
        return Map.of("groups", groups, "groupUsers", List.of());
    }

    private static void write(HttpServletResponse response, Object answer) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), answer);
    }
}
