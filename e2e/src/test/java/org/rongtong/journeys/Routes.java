package org.rongtong.journeys;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An address of every kind of page there is, found by walking there: a page that something links to is found by itself. */
final class Routes {

    private static final class Shared {
        private static final Map<String, String> ROUTES = walk();
    }

    private Routes() {}

    /** Address by the name of the page. */
    static Map<String, String> all() {
        return Shared.ROUTES;
    }

    /** Address of the page called {@code name}. */
    static String of(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    private static Map<String, String> walk() {
        Map<String, String> routes = new LinkedHashMap<>();
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            routes.put("home", "/");
            routes.put("result", visitor.pastes(Visitor.NEED).path());
            routes.put("result-narrowed", routes.get("result") + "?region=37");
            routes.put("result-empty", visitor.pastes("qqqqzzzz").path());
            routes.put(
                    "organisation",
                    visitor.opens(routes.get("result")).clicks(".hit h2 a").path());
            routes.put(
                    "needs-one-firms",
                    visitor.opens("/needs").clicks("tbody th a").path() + "/firms");
            routes.put("organisations", "/organisations");
            routes.put("results", "/results");
            routes.put("statistics", "/statistics");
            routes.put("not-found", "/nothing-here");
            routes.put("search-gone", "/matches/AAAAAAAAAAAAAAAAAAAAAA");
            routes.put("organisations-narrowed", "/organisations?region=37&sort=-name&size=100");
            routes.put("organisations-nothing", "/organisations?q=qqqqzzzz");
            routes.put("statistics-region", "/statistics?region=37");
            follow(routes, visitor);
        }
        return routes;
    }

    /** Follows links until no page of a new shape turns up. */
    private static void follow(Map<String, String> routes, Visitor visitor) {
        Deque<String> open = new ArrayDeque<>(routes.values());
        Map<String, String> found = new LinkedHashMap<>();
        routes.forEach((name, route) -> found.putIfAbsent(shape(route), route));
        while (!open.isEmpty()) {
            for (String link : visitor.opens(open.removeFirst()).paths()) {
                if (!link.contains("?") && !link.endsWith(".xlsx") && found.putIfAbsent(shape(link), link) == null) {
                    routes.put(shape(link).substring(1).replace('/', '-').replace("*", "one"), link);
                    open.add(link);
                }
            }
        }
    }

    /** Addresses of one shape are one kind of page. The lists of offers and their pages differ in nothing but the kind. */
    private static String shape(String path) {
        return path.replaceAll("[?#].*", "")
                .replaceAll("^/(products|processes|services)(?=/|$)", "/results")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{22}(?=/|$)", "*");
    }
}
