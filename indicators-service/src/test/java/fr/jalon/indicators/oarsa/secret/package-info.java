@NullMarked
package fr.jalon.indicators.oarsa.secret;

import org.jspecify.annotations.NullMarked;
