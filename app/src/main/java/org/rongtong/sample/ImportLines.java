package org.rongtong.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rongtong.kernel.Regions;
import tools.jackson.databind.json.JsonMapper;

/** Lines of json as the imports of organisations and offers read them. */
final class ImportLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ImportLines() {}

    static void write(InventedOrganisation firm, BufferedWriter lines) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", firm.code());
        row.put("uscc", firm.uscc().code());
        row.put("name", firm.name());
        row.put("short_name", firm.shortName());
        row.put("kind", firm.kind());
        row.put("region", Regions.standard().fullName(firm.region()));
        row.put("industry", firm.industry().value());
        row.put("established_on", firm.establishedOn().toString());
        row.put("registered_capital", firm.registeredCapitalWanYuan() + "万元");
        row.put("description", firm.description());
        line(row, lines);
    }

    static void write(InventedOffer offer, InventedOrganisation firm, BufferedWriter lines) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("organisation", firm.code());
        row.put("code", offer.code());
        row.put("kind", offer.kind());
        row.put("name", offer.name());
        row.put("text", offer.text());
        row.put("parameters", offer.parameters());
        row.put("certificates", offer.certificates());
        row.put("updated_on", offer.updatedOn().toString());
        line(row, lines);
    }

    private static void line(Map<String, Object> row, BufferedWriter lines) throws IOException {
        lines.write(JSON.writeValueAsString(row));
        lines.write('\n');
    }
}
