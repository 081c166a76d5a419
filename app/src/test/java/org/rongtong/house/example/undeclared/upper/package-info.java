@ApplicationModule(allowedDependencies = "lower")
package org.rongtong.house.example.undeclared.upper;

import org.springframework.modulith.ApplicationModule;
