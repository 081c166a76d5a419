package org.rongtong.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a reader chose for all pages, language and size of type: asked for in an address, then kept in a cookie. */
final class Choices {

    private static final String LANGUAGE = "lang";
    private static final String TYPE = "type";
    private static final String LARGE = "large";
    private static final Duration KEPT = Duration.ofDays(365);

    private Choices() {}

    static Language language(HttpServletRequest request) {
        return cookie(request, LANGUAGE).flatMap(Language::find).orElse(Language.CHINESE);
    }

    static boolean large(HttpServletRequest request) {
        return cookie(request, TYPE).filter(LARGE::equals).isPresent();
    }

    /** Whether the address asks for a choice. */
    static boolean asked(HttpServletRequest request) {
        return request.getMethod().equals("GET") && query(request).anyMatch(Choices::isChoice);
    }

    /** Keeps what the address asks for, and sends the reader to the same address without it. */
    static void keep(HttpServletRequest request, HttpServletResponse response) {
        query(request)
                .filter(Choices::isChoice)
                .map(Choices::cookie)
                .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
        String rest = rest(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path(request) + (rest.isEmpty() ? "" : "?" + rest));
    }

    /** What the address asks for apart from choices. */
    static String rest(HttpServletRequest request) {
        return query(request).filter(part -> !isChoice(part)).collect(Collectors.joining("&"));
    }

    /** The path asked for. Two slashes at its beginning would make it the name of another host. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^/+", "/");
    }

    private static Stream<String> query(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null ? Stream.empty() : Arrays.stream(query.split("&")).filter(part -> !part.isEmpty());
    }

    private static boolean isChoice(String part) {
        return part.matches("lang=(zh|en)|type=(large|normal)");
    }

    private static String cookie(String choice) {
        int equals = choice.indexOf('=');
        return ResponseCookie.from(choice.substring(0, equals), choice.substring(equals + 1))
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
