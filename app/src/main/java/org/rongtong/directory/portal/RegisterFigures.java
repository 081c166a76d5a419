package org.rongtong.directory.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.platform.web.Figures;
import org.springframework.stereotype.Component;

/** How many organisations the register holds, in all and of the kinds it holds most of. */
@Component
class RegisterFigures implements Figures {

    private static final int KINDS = 3;
    private static final RegisterFilter ALL = new RegisterFilter(Set.of(), Set.of(), Set.of(), Set.of());

    private final Register register;

    RegisterFigures(Register register) {
        this.register = register;
    }

    @Override
    public List<Figure> on(LocalDate day) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(10, "directory.figure.organisations", register.count(ALL, day), "/organisations"));
        register.byKind(ALL, day).entrySet().stream()
                .limit(KINDS)
                .map(kind -> new Figure(
                        11 + figures.size(),
                        OrganisationKind.valueOf(kind.getKey()).key(),
                        kind.getValue(),
                        "/organisations?kind=" + kind.getKey()))
                .toList()
                .forEach(figures::add);
        return figures;
    }
}
