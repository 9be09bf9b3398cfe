@NullMarked
package fr.jalon.orientation.intake;

import org.jspecify.annotations.NullMarked;
