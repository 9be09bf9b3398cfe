/** What people open in a browser: the home page, the console and the services' documents. */
@NullMarked
package fr.jalon.gateway.console;

import org.jspecify.annotations.NullMarked;
