package org.rongtong.kernel.quantity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around a number in running text: the noun in front, and what shows that it is no quantity at all. */
final class Surroundings {

    private static final int LONGEST_SUBJECT = 12;
    private static final int LONGEST_QUALIFIER = 4;
    private static final Pattern STANDARD = Pattern.compile(
            "(?:GB|GBJ|GJB|ISO|IEC|IATF|EN|DIN|ASTM|JIS|JB|HG|QC|YB|SAE|AS|UL|IEEE|SJ|DL|NB|TSG|CNAS|DB[0-9]*)"
                    + "(?:/[A-Z]+)?\\s*[0-9.:-]*[\\s:-]*$");
    private static final Pattern FILLER = Pattern.compile("(?:[\\s:=]|为|是|希望|可?达到?|要求|约|控制|保持|必须|应当|需要|可以|能够|介于|处于|提高到?"
            + "|降低到?|提升到?|增加到?|减少到?|扩大到?|至|到|在|(?<!平|人)均|(?<![反响供效适感])应|(?<!许)可|(?<![性效功产储节动电热智])能|(?<![急必年月])需|须)$");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)$");
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}A-Za-z0-9_/-]+$");
    private static final Pattern CUT = Pattern.compile("的|(?<![饱总])和(?!力)|与|(?<!涉)及|或|且|在|其|该|使(?!用)|让|将|并(?!联)|从|由|为"
            + "|要求|希望|须能|需能|应能|具有|具备|实现|达到|满足|保证|确保|采用|提高|降低|公司|企业|现有|拥有"
            + "|[0-9]{4}年(?:[一二三四1-4]季度|底|初|起)?|^[需须应要可能]");
    private static final Pattern PER_TIME = Pattern.compile("(?:每|年均|月均|日均)?(年|月|日|天|小时)(?:均|平均|总|新增|计划|设计|最大|标准)*"
            + "(?:产|需|供|用|采|销|生产|加工|处理|交付|消耗|使用|出|发|制造|组装|装配|耗|订|吞吐|运输|回收)"
            + "|每(年|月|天|日|小时)$");
    private static final Pattern RANGE_NOUN = Pattern.compile("的?([\\p{IsHan}]{1,6}?)(?:范围|区间)");
    private static final Pattern YEAR_TAIL = Pattern.compile("[级代度底初末第上下\\d]");
    private static final List<Pattern> OTHER_WORDS = List.of(
            Pattern.compile("A级"),
            Pattern.compile("[A-Za-z](?:型|号|版|系列|不锈钢|钢|店|网络|模块|通信|信号|高清|超高清|分辨率|视频|景区|打印)"),
            Pattern.compile("次方|片区|条[件款例]|根[据本源]|支[持撑付架]|台[阶州湾]|克拉|米[粉饭]|人工|个性|头部|张力|套筒"));

    private final String text;

    Surroundings(String text) {
        this.text = text;
    }

    /** Whether the characters around {@code found} show a year, a standard, a model or an ordinal number. */
    boolean refuse(QuantityGrammar.Found found, int start) {
        return start == found.number() && goesOnToTheLeft(start)
                || isCalendarYear(found)
                || OTHER_WORDS.stream().anyMatch(pattern -> endsInto(pattern, found.end()));
    }

    private boolean goesOnToTheLeft(int start) {
        if (start == 0) {
            return false;
        }
        String before = text.substring(Math.max(0, start - 40), start);
        char last = before.charAt(before.length() - 1);
        boolean sign = text.charAt(start) == '-' || text.charAt(start) == '+';
        boolean word = isLetterOrDigit(last) && !(isElectric(before) && !sign);
        return word
                || last == '.'
                || last == '_'
                || last == '第'
                || last == '^'
                || last == '-' && before.length() > 1 && isLetterOrDigit(before.charAt(before.length() - 2))
                || STANDARD.matcher(before).find();
    }

    private static boolean isElectric(String before) {
        return before.endsWith("DC") || before.endsWith("AC");
    }

    private boolean isCalendarYear(QuantityGrammar.Found found) {
        if (!found.range().unit().symbol().equals("年")) {
            return false;
        }
        Bound any = found.range().upper() != null
                ? found.range().upper()
                : found.range().lower();
        int year = any == null ? 0 : any.value().intValue();
        boolean tail = found.end() < text.length()
                && YEAR_TAIL
                        .matcher(text.substring(found.end(), found.end() + 1))
                        .matches()
                && !text.startsWith("以", found.end() - 2);
        return year >= 1900 && year <= 2100 || tail;
    }

    private boolean endsInto(Pattern pattern, int end) {
        Matcher matcher = pattern.matcher(text).region(end - 1, text.length());
        return matcher.lookingAt() && matcher.end() > end;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** The words in front of {@code start}, or the one between {@code end} and 范围. */
    String noun(int start, int end) {
        // The sign of degrees is two characters by now; its letter belongs to no word.
        String before = text.substring(Math.max(0, start - 60), start).replace("°C", "  ");
        String stripped = strip(before);
        Matcher words = WORDS.matcher(stripped);
        String noun = words.find() ? lastPart(words.group()) : "";
        if (!noun.isEmpty()) {
            return noun;
        }
        Matcher behind = RANGE_NOUN.matcher(text).region(end, text.length());
        return behind.lookingAt() ? behind.group(1) : "";
    }

    /** Of 密封件长期耐温 the part that names the property: a known name with the modifiers in front of it. */
    static String subject(String noun) {
        ParameterTable table = ParameterTable.known();
        for (int from = 0; from < noun.length(); from++) {
            if (table.entries().containsKey(noun.substring(from))) {
                int start = withModifiers(noun, from);
                return isAnotherProperty(noun, from, start) ? noun : noun.substring(start);
            }
        }
        return noun;
    }

    /** A word or two in front of a generic name make another property of it: 冲击电压, 分析周期, 最大管电压. */
    private static boolean isAnotherProperty(String noun, int from, int start) {
        return from > 0
                && from <= LONGEST_QUALIFIER
                && start == from
                && ParameterTable.known().words("generic").contains(noun.substring(from));
    }

    private static int withModifiers(String noun, int from) {
        String front = noun.substring(0, from);
        return ParameterTable.known().words("modifier").stream()
                .filter(front::endsWith)
                .findFirst()
                .map(modifier -> withModifiers(noun, from - modifier.length()))
                .orElse(from);
    }

    private static String strip(String before) {
        String rest = before;
        while (true) {
            String next =
                    FILLER.matcher(IN_BRACKETS.matcher(rest).replaceFirst("")).replaceFirst("");
            if (next.equals(rest)) {
                return rest;
            }
            rest = next;
        }
    }

    private static String lastPart(String words) {
        Matcher cut = CUT.matcher(words);
        int from = 0;
        while (cut.find()) {
            from = cut.end();
        }
        String part = words.substring(Math.max(from, words.length() - LONGEST_SUBJECT));
        return part.codePoints().anyMatch(Character::isLetter) ? part : "";
    }

    /** 年产, 月需求, 每天: the unit of time that {@code subject} adds below a bare amount; empty where it adds none. */
    static String perTime(String subject) {
        Matcher matcher = PER_TIME.matcher(subject);
        if (!matcher.find()) {
            return "";
        }
        String time = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return time.equals("日") ? "天" : time;
    }
}
