package org.rongtong.platform.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Money;
import org.rongtong.platform.wording.ChinesePunctuation;

/**
 * The page being made, as its templates see it: language and size of type of its reader, the frame around it, and how
 * words, numbers and days are written. Every request carries one as the attribute {@value #ATTRIBUTE}.
 */
public final class Page {

    /** Name of the request attribute; every template takes it under the same name. */
    public static final String ATTRIBUTE = "page";

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Frame frame;
    private final Language language;
    private final boolean large;
    private final String path;
    private final String query;
    private final ZonedDateTime now;

    /** What is the same for all readers. */
    record Frame(String operator, boolean demo, String sheet, List<NavigationEntry> entries) {

        Frame {
            entries = List.copyOf(entries);
        }
    }

    Page(Frame frame, Language language, boolean large, String path, String query, Instant now) {
        this.frame = frame;
        this.language = language;
        this.large = large;
        this.path = path;
        this.query = query;
        this.now = now.atZone(BEIJING);
    }

    // ---- the frame

    public Language language() {
        return language;
    }

    public boolean english() {
        return language == Language.ENGLISH;
    }

    /** Whether the reader chose 大字版. */
    public boolean large() {
        return large;
    }

    /** Address of the style sheet, another one when the sheet changes. */
    public String sheet() {
        return frame.sheet();
    }

    /** Name of the body that runs this platform; empty where nobody has set it. */
    public String operator() {
        return frame.operator();
    }

    /** Whether every page says that organisations marked 示例 are invented. */
    public boolean demo() {
        return frame.demo();
    }

    /** Links of the main navigation, in order. */
    public List<NavigationEntry> mainLinks() {
        return links(NavigationEntry.Area.MAIN);
    }

    /** Links at the foot, in order. */
    public List<NavigationEntry> footLinks() {
        return links(NavigationEntry.Area.FOOT);
    }

    private List<NavigationEntry> links(NavigationEntry.Area area) {
        return frame.entries().stream().filter(entry -> entry.area() == area).toList();
    }

    /** The path asked for, without what comes behind the question mark. */
    public String path() {
        return path;
    }

    /** Address of this page in the other language. */
    public String inOtherLanguage() {
        return with("lang=" + language.other().code());
    }

    /** Address of this page in the other size of type. */
    public String inOtherSize() {
        return with(large ? "type=normal" : "type=large");
    }

    private String with(String choice) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + choice;
    }

    // ---- words

    /** The words of {@code key} with {@code args}, texts and {@link Message}s. */
    public String say(String key, Object... args) {
        return language.wording().say(key, args);
    }

    /** The words of {@code message}. */
    public String say(Message message) {
        return language.wording().say(message);
    }

    /** As {@link #say(String, Object...)} with {@code number} as the only argument; {@code key.one} holds the words for one. */
    public String count(String key, long number) {
        return say(number == 1 ? key + ".one" : key, number(number));
    }

    /** Words of the data where no markup can stand, for instance in a title. */
    public String plain(String words) {
        return ChinesePunctuation.restored(words);
    }

    /** Words of the data, which are Chinese: named as such to an English reader's machine. */
    public Content data(String words) {
        return marked(words, List.of());
    }

    /** As {@link #data}, with the words that count as evidence marked. */
    public Content marked(String words, List<String> evidence) {
        return new DataWords(words, evidence, english());
    }

    /** A message whose arguments may be words of the data. */
    public Content told(Message message) {
        return marked(say(message), List.of());
    }

    /** As {@link #told}, with the words that count as evidence marked. */
    public Content told(Message message, List<String> evidence) {
        return marked(say(message), evidence);
    }

    /** {@code content} as it goes on paper. */
    public Paper paper(Content content) {
        return Paper.of(content);
    }

    // ---- numbers and days

    /** With commas between thousands. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Tenths as a decimal: 864 as 86.4. */
    public String tenths(long tenths) {
        return String.format(Locale.ROOT, "%,d.%d", tenths / 10, Math.abs(tenths % 10));
    }

    /** In 万元 with two decimals; for an English reader in millions first. */
    public String money(Money money) {
        return english()
                ? String.format(Locale.ROOT, "CNY %,.2f million (%s)", money.fen() / 1e8, money.display())
                : money.display();
    }

    /** The day in a sentence: 2026年12月18日, 18 December 2026. */
    public String day(LocalDate day) {
        return english()
                ? ENGLISH_DAY.format(day)
                : String.format(Locale.ROOT, "%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** From one day to another; an end that nobody stated is left open in words. */
    public String days(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent()) {
            return say("platform.days.range", from.get(), to.get());
        }
        return from.map(day -> say("platform.days.from", day))
                .or(() -> to.map(day -> say("platform.days.until", day)))
                .orElseGet(() -> say("platform.days.unstated"));
    }

    /** When this page was made, in Beijing, to the second. */
    public String madeAt() {
        return SECONDS.format(now);
    }

    /** A moment in Beijing, to the minute. */
    public String moment(Instant moment) {
        return MINUTES.format(moment.atZone(BEIJING));
    }

    /** The day in Beijing when this page was made. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** What is left until the end of {@code lastDay}. */
    public Deadline deadline(LocalDate lastDay) {
        return Deadline.of(today(), lastDay);
    }
}
