package org.rongtong.matching.index;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.rongtong.kernel.RegionCode;
import org.rongtong.matching.text.Gram;
import org.rongtong.matching.text.Grams;
import tools.jackson.databind.json.JsonMapper;

/** How a profile stands in Lucene. */
public final class ProfileDocument {

    /** Field of the divisions that hold the profile, widest first. */
    public static final String REGION = "region";

    /** Present where the region is known. */
    public static final String REGION_KNOWN = "region.known";

    private static final String ID = "id";
    private static final String PROFILE = "profile";
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProfileDocument() {}

    static Document of(Profile profile) {
        Document document = new Document();
        document.add(new StringField(ID, profile.id(), Field.Store.NO));
        String searched = profile.searched();
        for (Grams terms : Grams.values()) {
            List<Gram> grams = terms.of(searched);
            document.add(new TextField(field(terms), new GramStream(grams)));
            document.add(new NumericDocValuesField(length(terms), grams.size()));
        }
        profile.region().ifPresent(region -> {
            addRegions(document, region);
            document.add(new NumericDocValuesField(REGION_KNOWN, 1));
        });
        document.add(new StoredField(PROFILE, JSON.writeValueAsBytes(profile)));
        return document;
    }

    /** The field that holds these terms. */
    public static String field(Grams terms) {
        return terms.name().toLowerCase(Locale.ROOT);
    }

    /** The field that holds their number. */
    static String length(Grams terms) {
        return field(terms) + ".length";
    }

    private static void addRegions(Document document, RegionCode region) {
        document.add(new StringField(REGION, region.digits(), Field.Store.NO));
        region.parent().ifPresent(parent -> addRegions(document, parent));
    }

    static Profile profile(Document stored) {
        return JSON.readValue(stored.getBinaryValue(PROFILE).bytes, Profile.class);
    }

    static Term key(String id) {
        return new Term(ID, id);
    }
}
