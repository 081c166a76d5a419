package org.rongtong.matching.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates that a clause asks for. Standards of products and of tests (GB/T 1040, UL 94 …) are no certificates. */
public final class Certificates {

    private static final Pattern CERTIFICATE = Pattern.compile(
            "(?<![A-Za-z])(?:IATF ?16949|(?:ISO/)?TS ?16949|ISO(?:/IEC)? ?\\d{4,5}(?:[-:：]\\d+)*|AS ?9100[A-D]?|GJB ?9001[A-C]?"
                    + "|GB/T ?(?:19001|24001|45001|22080|23331)(?:[-—]\\d+)?|UN ?38\\.3|(?:UL|CE|3C) ?认证|CMMI ?\\d?"
                    + "|(?:IRIS|NADCAP|CNAS|CMA|CCC|GMP|HACCP|BRCGS?|FSSC ?22000|FDA|RoHS|REACH|OEKO-TEX)(?![A-Za-z]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_FOR_IT = Pattern.compile(
            "通过|认证|认可|资质|体系|证书|持有|取得|具备|须|必须|应有|具有|优先|符合|满足" + "|(?i:\\b(?:certifi|hold|with|must|requir|prefer))");

    /** Chinese standards that adopt an international one unchanged, and the name that another took over. */
    private static final Map<String, String> EQUAL = Map.of(
            "GB/T19001", "ISO9001",
            "GB/T24001", "ISO14001",
            "GB/T45001", "ISO45001",
            "GB/T22080", "ISO27001",
            "GB/T23331", "ISO50001",
            "ISO/TS16949", "IATF16949",
            "TS16949", "IATF16949",
            "CCC", "3C");

    private Certificates() {}

    static List<NeedReading.Recognised> in(Clause clause) {
        List<NeedReading.Recognised> found = new ArrayList<>();
        if (!ASKS_FOR_IT.matcher(clause.text()).find()) {
            return found;
        }
        Matcher names = CERTIFICATE.matcher(clause.text());
        while (names.find()) {
            String written = names.group();
            var condition = new Condition.Certificate(written, written, clause.hard());
            found.add(new NeedReading.Recognised(
                    condition, clause.start() + names.start(), clause.start() + names.end()));
        }
        return found;
    }

    /**
     * Whether two names mean the same certificate: both name one standard, of whatever edition (ISO 9001:2015, ISO9001,
     * GB/T 19001-2016), or, where one of them names none, they are the same words.
     */
    public static boolean same(String a, String b) {
        Set<String> left = standards(a);
        Set<String> right = standards(b);
        if (left.isEmpty() || right.isEmpty()) {
            return !words(a).isEmpty() && words(a).equals(words(b));
        }
        return left.stream().anyMatch(right::contains);
    }

    private static Set<String> standards(String name) {
        Set<String> standards = new HashSet<>();
        Matcher names = CERTIFICATE.matcher(name);
        while (names.find()) {
            String standard = names.group()
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("\\s|认证|/IEC", "")
                    .replaceAll("[-:：—](?:19|20)\\d\\d$", "")
                    .replaceAll("(?<=9100|9001)[A-D]$|(?<=CMMI)\\d$", "");
            standards.add(EQUAL.getOrDefault(standard, standard));
        }
        return standards;
    }

    private static String words(String name) {
        return name.toUpperCase(Locale.ROOT)
                .replaceAll("认证|证书|资质|管理体系|体系", "")
                .replaceAll("[^A-Z0-9.\\u3400-\\u9FFF]", "");
    }
}
