package org.rongtong;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The platform as one Spring application; {@link Rongtong} is the command line around it. */
// The domains with parts that Spring puts together; looking into every class of the others costs time at each start.
@SpringBootApplication(scanBasePackages = {"org.rongtong.platform", "org.rongtong.directory", "org.rongtong.matching"})
public class RongtongApplication {

    /** Now, in the zone by which deadlines and validities are counted, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
