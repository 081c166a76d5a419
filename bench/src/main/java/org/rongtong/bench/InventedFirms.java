package org.rongtong.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rongtong.platform.files.SheetWriter;

/** A file of invented organisations, each with a description, three products and a title. */
record InventedFirms(Path file, int rows) {

    private static final List<String> HEADERS = List.of("企业名称", "企业编号", "所在地区", "行业", "企业简介", "主营产品", "称号", "备注");
    private static final List<String> PLACES = List.of("山东省济南市", "江苏省苏州市", "广东省东莞市", "四川省成都市", "福建省厦门市");
    private static final List<String> CRAFTS = List.of("注塑", "压铸", "冲压", "热处理", "精密磨削", "激光焊接", "喷涂");
    private static final List<String> THINGS = List.of("水泵壳体", "减速器齿轮", "电池托盘", "密封圈", "滚珠丝杠", "液压阀块", "连接器");
    private static final String PRACTICE = "示例企业以%s和%s为主要工艺，配套%s，公差%d微米，年产%d万件，通过IATF 16949认证。";

    /** {@code rows} organisations in the format that the name of {@code file} ends in. */
    static InventedFirms of(int rows, Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".xlsx")) {
            sheet(rows, file);
        } else {
            boolean json = name.endsWith(".jsonl");
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write(json ? "" : String.join(",", HEADERS) + "\n");
                for (int i = 0; i < rows; i++) {
                    out.write(json ? json(cells(i, 3)) : line(cells(i, 3)));
                }
            }
        }
        return new InventedFirms(file, rows);
    }

    /** A csv of {@code bytes}, to the row. */
    static InventedFirms upTo(long bytes, Path file) throws IOException {
        int rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADERS) + "\n");
            while (Files.size(file) < bytes) {
                for (int i = 0; i < 200; i++) {
                    out.write(line(cells(rows++, 10)));
                }
                out.flush();
            }
        }
        return new InventedFirms(file, rows);
    }

    private static void sheet(int rows, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter sheet = new SheetWriter(
                        out,
                        "企业",
                        HEADERS.stream().map(h -> new SheetWriter.Column(h, 20)).toList())) {
            for (int i = 0; i < rows; i++) {
                sheet.row(cells(i, 3));
            }
        }
    }

    private static List<String> cells(int i, int sentences) {
        return List.of(
                "示例第" + i + "精密制造有限公司",
                "B" + i,
                of(PLACES, i),
                "通用设备制造业",
                IntStream.range(0, sentences)
                        .mapToObj(n -> practice(i + n * 31))
                        .collect(Collectors.joining()),
                of(THINGS, i) + "、" + of(THINGS, i / 7 + 1) + "、" + of(CRAFTS, i) + "件",
                "专精特新中小企业 2024-11-20至2027-11-19",
                "第" + i % 97 + "批");
    }

    private static String practice(int i) {
        return PRACTICE.formatted(of(CRAFTS, i), of(CRAFTS, i / 5 + 2), of(THINGS, i / 3), i % 50 + 1, i % 300 + 1);
    }

    private static String of(List<String> words, int i) {
        return words.get(i % words.size());
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + "\n";
    }

    private static String json(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(c -> "\"" + HEADERS.get(c) + "\":\"" + cells.get(c) + "\"")
                .collect(Collectors.joining(",", "{", "}\n"));
    }
}
