package org.concordat.access;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request be acted out to its end and then takes it back: where it would commit, it is noted which tables it has
 * changed, and rolled back. So a test can ask who may do something, of everybody, in one and the same case.
 */
@TestComponent
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Rehearsal extends OncePerRequestFilter implements BeanPostProcessor {

    /** A request that carries this header, with a name of its own, is a rehearsal. */
    public static final String HEADER = "X-Rehearsal";

    private static final Pattern CHANGE =
            Pattern.compile("\\s*(?:insert\\s+into|update|delete\\s+from)\\s+(\\w+).*", CASE_INSENSITIVE | DOTALL);

    private static final ThreadLocal<Set<String>> CHANGES = new ThreadLocal<>();
    private static final Map<String, Set<String>> DONE = new ConcurrentHashMap<>();

    /** The tables that a rehearsed request would have changed. */
    public static Set<String> changesOf(String name) {
        var changes = DONE.remove(name);
        if (changes == null) {
            throw new AssertionError("nothing was rehearsed as " + name);
        }
        return changes;
    }

    /** The same for a request that may have been refused before it came that far. */
    static Set<String> changesIfAny(String name) {
        var changes = DONE.remove(name);
        return changes == null ? new TreeSet<>() : changes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getHeader(HEADER);
        if (name == null) {
            chain.doFilter(request, response);
            return;
        }
        var changes = new TreeSet<String>();
        DONE.put(name, changes);
        CHANGES.set(changes);
        try {
            chain.doFilter(request, response);
        } finally {
            CHANGES.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource source && name.equals("dataSource") ? new Stage(source) : bean;
    }

    private static final class Stage extends HikariDataSource {

        Stage(HikariDataSource source) {
            source.copyStateTo(this);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return CHANGES.get() == null ? connection : rehearsed(connection);
        }

        private static Connection rehearsed(Connection connection) {
            var changes = new TreeSet<String>();
            return (Connection) Proxy.newProxyInstance(
                    Stage.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> call(connection, changes, method, arguments));
        }

        private static Object call(Connection connection, Set<String> changes, Method method, Object[] arguments)
                throws Throwable {
            if (method.getName().equals("commit")) {
                CHANGES.get().addAll(changes);
                connection.rollback();
                return null;
            }
            if (method.getName().equals("setAutoCommit")) {
                changes.clear();
            } else if (arguments != null && arguments[0] instanceof String sql) {
                var change = CHANGE.matcher(sql);
                if (change.matches()) {
                    changes.add(change.group(1).toLowerCase(Locale.ROOT));
                }
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
