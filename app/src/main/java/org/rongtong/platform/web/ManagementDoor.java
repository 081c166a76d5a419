package org.rongtong.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Health and metrics ({@code /manage/…}) answer programs of this machine alone. A request that a proxy passes on comes
 * from this machine too and says so in its headers; to everybody else there is nothing here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ManagementDoor extends OncePerRequestFilter {

    private static final String PATH = "/manage";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals(PATH) && !path.startsWith(PATH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (fromThisMachine(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        boolean passedOn = Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")
                .anyMatch(header -> request.getHeader(header) != null);
        return !passedOn && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
    }
}
