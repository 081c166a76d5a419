package org.rongtong;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The platform as one Spring application; {@link Rongtong} is the command line around it. */
@SpringBootApplication
public class RongtongApplication {

    /** Now, in the zone by which deadlines and validities are counted, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
