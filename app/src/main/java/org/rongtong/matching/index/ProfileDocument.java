package org.rongtong.matching.index;

import java.util.List;
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

    /** Field of the pairs of characters. */
    public static final String PAIRS = "pairs";
    /** Field of the single characters. */
    public static final String CHARACTERS = "characters";
    /** Field of the divisions that hold the profile, widest first. */
    public static final String REGION = "region";

    /** Present where the region is known. */
    public static final String REGION_KNOWN = "region.known";

    static final String PAIRS_LENGTH = "pairs.length";
    static final String CHARACTERS_LENGTH = "characters.length";

    private static final String ID = "id";
    private static final String PROFILE = "profile";
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProfileDocument() {}

    static Document of(Profile profile) {
        Document document = new Document();
        document.add(new StringField(ID, profile.id(), Field.Store.NO));
        String searched = profile.searched();
        add(document, PAIRS, PAIRS_LENGTH, Grams.PAIRS.of(searched));
        add(document, CHARACTERS, CHARACTERS_LENGTH, Grams.CHARACTERS.of(searched));
        profile.region().ifPresent(region -> {
            addRegions(document, region);
            document.add(new NumericDocValuesField(REGION_KNOWN, 1));
        });
        document.add(new StoredField(PROFILE, JSON.writeValueAsBytes(profile)));
        return document;
    }

    private static void add(Document document, String field, String lengthField, List<Gram> grams) {
        document.add(new TextField(field, new GramStream(grams)));
        document.add(new NumericDocValuesField(lengthField, grams.size()));
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
