package org.rongtong.precheck;

import java.io.IOException;
import java.time.LocalDate;
import org.rongtong.rulebook.Evaluation;
import org.rongtong.rulebook.Facts;
import org.rongtong.rulebook.SizeResult;

/** Takes results one by one, in the order of the firms. */
interface Results {

    void add(String firm, Evaluation evaluation) throws IOException;

    void add(String firm, LocalDate on, SizeResult size, Facts facts) throws IOException;
}
