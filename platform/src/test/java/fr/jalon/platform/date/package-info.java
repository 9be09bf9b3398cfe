@NullMarked
package fr.jalon.platform.date;

import org.jspecify.annotations.NullMarked;
