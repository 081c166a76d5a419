package org.rongtong.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.RegionCode;
import tools.jackson.core.JacksonException;

/** All rule sets there are, with the vocabulary they speak and the size standard they share. */
public final class Rulebook {

    /** Name of the size standard of 2011, as {@code check} lists it among the rule sets. */
    public static final String SIZE_STANDARD = "size_standard_300";

    private static final String FOLDER = "/rules/";

    private final Vocabulary vocabulary;
    private final SizeStandard sizes;
    private final RuleReader.Document sizeDocument;
    private final List<InForce> sizeInForce;
    private final Map<String, Reading> shared;
    private final Map<String, RuleFile> files;

    private static final class Shipped {
        private static final Rulebook RULES = taken(load(Rulebook.class::getResourceAsStream, FOLDER));
    }

    /** What came of reading rule files. */
    public sealed interface Loading {
        record Loaded(Rulebook rulebook) implements Loading {}

        /** What is wrong, where, and what to do about it. */
        record Refused(List<Message> problems) implements Loading {}
    }

    private interface Files0 {
        @Nullable
        InputStream open(String path) throws IOException;
    }

    private Rulebook(Vocabulary vocabulary, Reading size, Map<String, Reading> shared, Map<String, RuleFile> files) {
        this.vocabulary = vocabulary;
        this.sizes = SizeStandard.read(size, vocabulary);
        this.sizeDocument = RuleReader.Document.of(size.get("document"));
        this.sizeInForce =
                size.get("in_force").items().stream().map(InForce::of).toList();
        this.shared = shared;
        this.files = files;
    }

    /** The rule sets that come with the platform, read once. */
    public static Rulebook shipped() {
        return Shipped.RULES;
    }

    /** Reads the shipped rule sets anew, for measuring. */
    public static Loading load() {
        return load(Rulebook.class::getResourceAsStream, FOLDER);
    }

    /** Reads the rule sets of a folder laid out as the shipped one: {@code index.yaml} lists the files. */
    public static Loading load(Path folder) {
        return load(path -> Files.newInputStream(Path.of(path)), folder + "/");
    }

    private static Rulebook taken(Loading loading) {
        return switch (loading) {
            case Loading.Loaded(Rulebook rulebook) -> rulebook;
            case Loading.Refused(List<Message> problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Loading load(Files0 files, String folder) {
        String[] at = {"index.yaml"};
        try {
            Reading index = yaml(files, folder, at[0]).only(Set.of("facts", "sizes", "shared", "rules"));
            at[0] = index.get("facts").filled();
            Vocabulary vocabulary = vocabulary(files, folder, at[0]);
            at[0] = index.get("sizes").filled();
            Reading size = yaml(files, folder, at[0]);
            Map<String, Reading> shared = new LinkedHashMap<>();
            for (Reading name : index.get("shared").items()) {
                at[0] = name.filled();
                Reading group =
                        yaml(files, folder, at[0]).only(Set.of("id", "document", "all", "status", "seen", "note"));
                shared.put(group.get("id").filled(), group);
            }
            Rulebook rulebook = new Rulebook(vocabulary, size, shared, new LinkedHashMap<>());
            for (Reading name : index.get("rules").items()) {
                at[0] = name.filled();
                rulebook.add(at[0], yaml(files, folder, at[0]));
            }
            return new Loading.Loaded(rulebook);
        } catch (Refusal refusal) {
            return new Loading.Refused(List.of(refusal.told(at[0])));
        } catch (JacksonException malformed) {
            return new Loading.Refused(List.of(malformed(at[0], malformed)));
        } catch (IOException absent) {
            return new Loading.Refused(List.of(Message.of("rulebook.refused.absent", at[0])));
        }
    }

    private static Message malformed(String file, JacksonException malformed) {
        int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
        return Message.of("rulebook.refused.line", file, line, Message.of("rulebook.refused.yaml"));
    }

    private static InputStream open(Files0 files, String folder, String name) throws IOException {
        InputStream in = files.open(folder + name);
        if (in == null) {
            throw new IOException(name);
        }
        return in;
    }

    private static Reading yaml(Files0 files, String folder, String name) throws IOException {
        try (InputStream in = open(files, folder, name)) {
            return Reading.of(YamlNode.read(in));
        }
    }

    private static Vocabulary vocabulary(Files0 files, String folder, String name) throws IOException {
        try (InputStream in = open(files, folder, name)) {
            return Vocabulary.read(in);
        }
    }

    private void add(String file, Reading yaml) {
        RuleFile added = RuleFile.read(file, yaml, vocabulary, sizes, shared);
        if (files.containsKey(added.id()) || added.id().equals(SIZE_STANDARD)) {
            throw yaml.get("id").refused("id", added.id());
        }
        for (RuleFile other : files.values()) {
            boolean both = other.title().equals(added.title())
                    && other.inForce().stream()
                            .anyMatch(one -> added.inForce().stream().anyMatch(one::overlaps));
            if (both) {
                throw yaml.get("in_force").refused("versions", added.id(), other.id(), added.title());
            }
        }
        for (int i = 0; i < added.inForce().size(); i++) {
            for (int j = 0; j < i; j++) {
                if (added.inForce().get(i).overlaps(added.inForce().get(j))) {
                    throw yaml.get("in_force").refused("versions", added.id(), added.id(), added.title());
                }
            }
        }
        files.put(added.id(), added);
    }

    /**
     * This rulebook and one more rule set, for instance a policy that an officer wrote.
     *
     * @param file what to call it where it is refused
     */
    public Loading with(String file, String yaml) {
        Rulebook extended = new Rulebook(this, new LinkedHashMap<>(files));
        try (InputStream in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))) {
            extended.add(file, Reading.of(YamlNode.read(in)));
            return new Loading.Loaded(extended);
        } catch (Refusal refusal) {
            return new Loading.Refused(List.of(refusal.told(file)));
        } catch (JacksonException malformed) {
            return new Loading.Refused(List.of(malformed(file, malformed)));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private Rulebook(Rulebook base, Map<String, RuleFile> files) {
        this.vocabulary = base.vocabulary;
        this.sizes = base.sizes;
        this.sizeDocument = base.sizeDocument;
        this.sizeInForce = base.sizeInForce;
        this.shared = base.shared;
        this.files = files;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Ids of all rule sets, without the size standard, in the order of the index. */
    public List<String> ids() {
        return List.copyOf(files.keySet());
    }

    /**
     * The rule set {@code id} as it stands on that day in that region, whether or not it is in force then.
     *
     * @param region where the firm is registered; null where that is not known: then without regional overlays
     */
    public Optional<RuleSet> ruleSet(String id, LocalDate on, @Nullable RegionCode region) {
        return Optional.ofNullable(files.get(id)).map(file -> file.on(on, region));
    }

    /** Whether the rule set {@code id}, or the size standard, is the valid version on that day. */
    public boolean isInForce(String id, LocalDate on) {
        RuleFile file = files.get(id);
        return file != null
                ? file.holds(on, Optional.empty())
                : id.equals(SIZE_STANDARD)
                        && sizeInForce.stream().anyMatch(stretch -> stretch.holds(on, Optional.empty()));
    }

    /**
     * The rule sets in force on that day, in the order of the index.
     *
     * @param kind {@code new} or {@code review}; empty where the kind of application is not known
     */
    public List<RuleSet> inForce(LocalDate on, Optional<String> kind, @Nullable RegionCode region) {
        List<RuleSet> all = new ArrayList<>();
        for (RuleFile file : files.values()) {
            if (file.holds(on, kind)) {
                all.add(file.on(on, region));
            }
        }
        return all;
    }

    /** The size class of a firm. */
    public SizeResult size(Facts facts) {
        return SizeResult.of(sizes, sizeDocument, facts);
    }
}
