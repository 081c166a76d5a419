package org.rongtong.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A part of the country that people name as one: a group of provinces, or of cities for the Pearl River Delta. */
public enum RegionGroup {
    YANGTZE_DELTA("长三角", "31 32 33 34", "长江三角洲"),
    PEARL_DELTA("珠三角", "4401 4403 4404 4406 4407 4412 4413 4419 4420", "珠江三角洲"),
    GREATER_BAY_AREA("大湾区", "4401 4403 4404 4406 4407 4412 4413 4419 4420 81 82", "粤港澳大湾区", "粤港澳"),
    JING_JIN_JI("京津冀", "11 12 13"),
    CHENG_YU("成渝", "50 51", "川渝"),
    YANGTZE_BELT("长江经济带", "31 32 33 34 36 42 43 50 51 52 53"),
    NORTH("华北", "11 12 13 14 15"),
    NORTHEAST("东北", "21 22 23", "东三省", "东北三省"),
    EAST("华东", "31 32 33 34 35 36 37"),
    CENTRAL("华中", "41 42 43"),
    SOUTH("华南", "44 45 46"),
    SOUTHWEST("西南", "50 51 52 53 54"),
    NORTHWEST("西北", "61 62 63 64 65");

    /** Directions rather than a part of the country: 西南侧, 东北方向, 西北部. */
    private static final Pattern DIRECTION = Pattern.compile("^(?:部|侧|角|向|方|风|面|大学|工业大学)");

    // Both lists are unmodifiable; the checker cannot see it in their type.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<RegionCode> members;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    /**
     * A group that a text names.
     *
     * @param start index of its first character
     * @param end index after its last character
     */
    public record Mention(RegionGroup group, int start, int end) {}

    RegionGroup(String name, String members, String... otherNames) {
        this.members = Arrays.stream(members.split(" ")).map(RegionCode::of).toList();
        this.names = Stream.concat(Stream.of(name), Arrays.stream(otherNames)).toList();
    }

    /** The group of that name, also with 地区 behind it. */
    public static Optional<RegionGroup> find(String name) {
        String plain = name.strip().replaceAll("(?<=..)地区$", "");
        return Arrays.stream(values())
                .filter(group -> group.names.contains(plain))
                .findFirst();
    }

    /** The usual short name: 长三角. */
    public String shortName() {
        return names.getFirst();
    }

    /** All names in use, the usual one first. */
    public List<String> names() {
        return names;
    }

    public List<RegionCode> members() {
        return members;
    }

    /** Whether {@code code} is a member of this group or lies in one. */
    public boolean contains(RegionCode code) {
        return members.stream().anyMatch(member -> member.contains(code));
    }

    /**
     * The groups that running text names, in the order of the text, the longest name at each place. Not a direction
     * (西南侧), and not what belongs to the name of a division (the 东北 in 山东北部).
     */
    public static List<Mention> findIn(String text) {
        List<Regions.Mention> divisions = Regions.standard().findIn(text);
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Mention> mention = mentionAt(text, at).filter(m -> isFree(m, divisions));
            mention.ifPresent(mentions::add);
            at = mention.map(Mention::end).orElse(at + 1);
        }
        return List.copyOf(mentions);
    }

    private static Optional<Mention> mentionAt(String text, int at) {
        return Arrays.stream(values())
                .flatMap(group -> group.names.stream()
                        .filter(name -> text.startsWith(name, at))
                        .map(name -> new Mention(group, at, at + name.length())))
                .max(Comparator.comparingInt(Mention::end))
                .filter(mention ->
                        !DIRECTION.matcher(text.substring(mention.end())).find());
    }

    private static boolean isFree(Mention mention, List<Regions.Mention> divisions) {
        return divisions.stream().noneMatch(d -> d.start() < mention.end() && mention.start() < d.end());
    }
}
