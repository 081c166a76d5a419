package org.rongtong.matching.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates that a clause asks for. Standards of products and of tests (GB/T 1040 …) are no certificates. */
public final class Certificates {

    private static final Pattern CERTIFICATE = Pattern.compile(
            "(?<![A-Za-z])(?:IATF ?16949|ISO(?:/IEC)? ?\\d{4,5}(?:[-:]\\d+)*|AS ?9100[A-D]?|GJB ?9001[A-C]?|IRIS|NADCAP|CMMI ?\\d?|UN ?38\\.3"
                    + "|CNAS|CMA(?![A-Za-z])|CCC|GMP|HACCP|BRCGS?|FSSC ?22000|FDA|UL ?\\d+|CE ?认证|RoHS|REACH|OEKO-TEX)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_FOR_IT = Pattern.compile("通过|认证|认可|资质|体系|证书|持有|取得|具备|须|必须|应有|具有|优先|符合|满足");

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
            found.add(new NeedReading.Recognised(condition, clause.start() + names.start()));
        }
        return found;
    }

    /** Whether two names mean the same certificate: without case, spaces and the year of the edition. */
    public static boolean same(String a, String b) {
        String left = plain(a);
        String right = plain(b);
        return !left.isEmpty() && !right.isEmpty() && (left.startsWith(right) || right.startsWith(left));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT)
                .replaceAll("[:：](?:19|20)\\d\\d", "")
                .replaceAll("认证|证书|质量管理体系|管理体系|体系", "")
                .replaceAll("[^A-Z0-9.\\u3400-\\u9FFF]", "");
    }
}
