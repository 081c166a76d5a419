package org.rongtong.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides on the frame of every page.
 *
 * @param operator name of the body that runs this platform; empty where nobody has set it
 * @param demo whether every page says that organisations marked 示例 are invented
 */
@ConfigurationProperties("rongtong")
record ShellSettings(
        @DefaultValue("") String operator,
        @DefaultValue("false") boolean demo) {}
