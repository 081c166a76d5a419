package org.rongtong;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The platform as one Spring application; {@link Rongtong} is the command line around it. */
@SpringBootApplication
public class RongtongApplication {

    /** Where "now" and "today" come from; the day is that of Beijing. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
