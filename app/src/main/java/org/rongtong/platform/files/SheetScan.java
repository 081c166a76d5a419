package org.rongtong.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A look through the parts of an xlsx before its rows are read: that it does not unpack without bounds, declare
 * entities or address cells beyond a sheet, how many rows each sheet has and which cells are merged, which the file
 * says only after the rows.
 */
final class SheetScan {

    private static final long MOST_BYTES = 2L << 30;

    /** The reader keeps all distinct texts of a workbook in memory, in up to three times their bytes. */
    private static final long MOST_SHARED_BYTES =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 6);

    /** Thrown where the distinct texts of a workbook do not fit into memory. */
    static final class TooManyTexts extends IOException {}

    /** Thrown where a part declares entities, which no spreadsheet writes and an attacker lets unfold. */
    static final class Entities extends IOException {}

    private static final int MOST_MERGES = 200_000;
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(Id|Target)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern REFERENCE = Pattern.compile("\\s(?:r|ref)\\s*=\\s*[\"']([^\"']*)[\"']");

    /** What was seen of one sheet. */
    static final class Seen {
        private final List<MergedCells> merges = new ArrayList<>();
        private long rows;

        List<MergedCells> merges() {
            return Collections.unmodifiableList(merges);
        }

        long rows() {
            return rows;
        }
    }

    private final Map<String, Seen> seenByPart = new HashMap<>();
    private final Map<String, String> partById = new HashMap<>();

    private SheetScan() {}

    static SheetScan of(Path xlsx) throws IOException {
        SheetScan scan = new SheetScan();
        long allowed = UnpackLimit.allowedBytes(Files.size(xlsx), MOST_BYTES);
        try (ZipFile zip = ZipFile.builder().setPath(xlsx).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                allowed -= scan.take(zip, part, allowed);
            }
        }
        return scan;
    }

    // Parts may lie over one another in the archive: what they unpack to is counted together.
    private long take(ZipFile zip, ZipArchiveEntry part, long allowed) throws IOException {
        boolean kept = part.getName().endsWith("sharedStrings.xml") && MOST_SHARED_BYTES < allowed;
        try (UnpackLimit in = new UnpackLimit(zip.getInputStream(part), kept ? MOST_SHARED_BYTES : allowed)) {
            take(part.getName(), in);
            return in.seenBytes();
        } catch (UnpackLimit.Exceeded exceeded) {
            throw kept ? new TooManyTexts() : exceeded;
        }
    }

    /** What was seen of the sheet with the relation {@code id}. */
    Seen sheet(String id) {
        return seenByPart.getOrDefault(partById.getOrDefault(id, ""), new Seen());
    }

    private void take(String part, InputStream in) throws IOException {
        if (part.endsWith("workbook.xml.rels")) {
            String relations = new String(in.readNBytes(4 << 20), StandardCharsets.UTF_8);
            refuseEntities(relations.replace("\0", ""));
            takeRelations(relations);
        } else if (part.contains("worksheets/") && part.endsWith(".xml")) {
            Seen seen = new Seen();
            eachTag(in, tag -> takeTag(tag, seen));
            seenByPart.put(part.substring(part.lastIndexOf('/') + 1), seen);
        } else {
            eachTag(in, SheetScan::refuseEntities);
        }
    }

    private void takeRelations(String xml) {
        Matcher relation = RELATION.matcher(xml);
        while (relation.find()) {
            Map<String, String> of = new HashMap<>();
            ATTRIBUTE.matcher(relation.group()).results().forEach(a -> of.put(a.group(1), a.group(2)));
            String target = of.getOrDefault("Target", "");
            partById.put(of.getOrDefault("Id", ""), target.substring(target.lastIndexOf('/') + 1));
        }
    }

    private interface Tag {
        void take(String tag) throws IOException;
    }

    private static void eachTag(InputStream in, Tag tags) throws IOException {
        byte[] buffer = new byte[1 << 16];
        StringBuilder tag = new StringBuilder();
        boolean inside = false;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                byte b = buffer[i];
                if (b == '<') {
                    inside = true;
                    tag.setLength(0);
                } else if (b == '>' && inside) {
                    inside = false;
                    tags.take(tag.toString());
                } else if (inside && b != 0 && tag.length() < 100) {
                    // Without the zero bytes UTF-16 reads like ASCII.
                    tag.append((char) (b & 0x7f));
                }
            }
        }
    }

    private static void refuseEntities(String tag) throws IOException {
        if (tag.contains("!DOCTYPE") || tag.contains("!ENTITY")) {
            throw new Entities();
        }
    }

    private static void takeTag(String tag, Seen seen) throws IOException {
        refuseEntities(tag);
        String plain =
                tag.substring(tag.indexOf(':') > 0 && tag.indexOf(':') < tag.indexOf(' ') ? tag.indexOf(':') + 1 : 0);
        if (plain.startsWith("row ") || plain.equals("row")) {
            seen.rows++;
        } else if (plain.startsWith("c ")) {
            refuseFarColumn(plain);
        } else if (plain.startsWith("mergeCell ") && seen.merges.size() < MOST_MERGES) {
            MergedCells.of(reference(plain)).ifPresent(seen.merges::add);
        }
    }

    // The reader makes room for every column up to the one addressed; a sheet ends at XFD.
    private static void refuseFarColumn(String cell) throws IOException {
        int at = cell.indexOf(" r=");
        if (at >= 0 && at + 7 < cell.length() && Character.isLetter(cell.charAt(at + 7))) {
            throw new UnpackLimit.Exceeded();
        }
    }

    private static String reference(String tag) {
        Matcher m = REFERENCE.matcher(tag);
        return m.find() ? m.group(1) : "";
    }
}
