package org.rongtong.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Parts of pages that one domain makes and another one shows. */
@Component
public class Templates {

    private final TemplateEngine engine;

    Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /** What {@code template}, for instance {@code matching/needs-of-organisation}, makes of {@code params}. */
    public Content content(String template, Map<String, Object> params) {
        return output -> engine.render(template + ".jte", params, output);
    }
}
