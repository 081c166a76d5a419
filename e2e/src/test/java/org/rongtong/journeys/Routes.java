package org.rongtong.journeys;

import java.util.LinkedHashMap;
import java.util.Map;

/** An address of every kind of page there is, found by walking there. */
final class Routes {

    private static final class Shared {
        private static final Map<String, String> ROUTES = walk();
    }

    private Routes() {}

    /** Address by the name of the page. */
    static Map<String, String> all() {
        return Shared.ROUTES;
    }

    private static Map<String, String> walk() {
        Map<String, String> routes = new LinkedHashMap<>();
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            routes.put("home", "/");
            routes.put("result", visitor.pastes(Visitor.NEED).path());
            routes.put("result-narrowed", routes.get("result") + "?region=37");
            routes.put("result-edit", routes.get("result") + "/edit");
            routes.put("result-empty", visitor.pastes("qqqqzzzz").path());
            routes.put("needs", visitor.opens("/needs").path());
            routes.put("need", visitor.clicks("tbody th a").path());
            routes.put("need-firms", routes.get("need") + "/firms");
            routes.put("organisations", visitor.opens("/organisations").path());
            routes.put(
                    "organisation",
                    visitor.opens(routes.get("result")).clicks(".hit h2 a").path());
            routes.put("ranking", "/about/ranking");
            routes.put("accessibility", "/about/accessibility");
            routes.put("not-found", "/nothing-here");
            routes.put("search-gone", "/matches/AAAAAAAAAAAAAAAAAAAAAA");
        }
        return routes;
    }
}
