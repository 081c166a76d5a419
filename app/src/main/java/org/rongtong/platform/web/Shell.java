package org.rongtong.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its {@link Page}, every answer its safety headers, and takes the reader's choices. */
@Component
@EnableConfigurationProperties(ShellSettings.class)
class Shell extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " + "frame-ancestors 'none'";

    private final Page.Frame frame;
    private final InstantSource clock;

    Shell(ShellSettings settings, List<NavigationEntry> entries, java.time.Clock clock) throws IOException {
        List<NavigationEntry> sorted = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.frame = new Page.Frame(settings.operator(), settings.demo(), sheetAddress(), sorted);
        this.clock = clock;
    }

    private static String sheetAddress() throws IOException {
        try (InputStream sheet = new ClassPathResource("static/rongtong.css").getInputStream()) {
            return "/rongtong.css?v=" + DigestUtils.md5DigestAsHex(sheet).substring(0, 12);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (Choices.asked(request)) {
            Choices.keep(request, response);
            return;
        }
        // The sheet and the icons say otherwise for themselves.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        request.setAttribute(Page.ATTRIBUTE, page(request));
        chain.doFilter(request, response);
    }

    private Page page(HttpServletRequest request) {
        return new Page(
                frame,
                Choices.language(request),
                Choices.large(request),
                Choices.path(request),
                Choices.rest(request),
                clock.instant());
    }
}
