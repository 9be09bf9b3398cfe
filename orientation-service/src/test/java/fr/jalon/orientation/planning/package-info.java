@NullMarked
package fr.jalon.orientation.planning;

import org.jspecify.annotations.NullMarked;
