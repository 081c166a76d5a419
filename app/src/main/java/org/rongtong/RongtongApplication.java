package org.rongtong;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform as one Spring application; {@link Rongtong} is the command line around it. */
@SpringBootApplication
public class RongtongApplication {}
