package org.rongtong.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.rongtong.platform.files.SheetWriter;
import org.rongtong.platform.files.SheetWriter.Column;

/** Lists as spreadsheets to keep. */
public final class Spreadsheets {

    private Spreadsheets() {}

    /**
     * Begins the answer to whoever asked for a spreadsheet.
     *
     * @param file its name without the ending
     */
    public static SheetWriter answer(HttpServletResponse response, String file, String sheet, List<Column> columns)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + ".xlsx\"");
        return new SheetWriter(response.getOutputStream(), sheet, columns);
    }
}
