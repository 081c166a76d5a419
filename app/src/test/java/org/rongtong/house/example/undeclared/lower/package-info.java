@ApplicationModule(allowedDependencies = {})
package org.rongtong.house.example.undeclared.lower;

import org.springframework.modulith.ApplicationModule;
