@NullMarked
package fr.jalon.orientation.cnaf;

import org.jspecify.annotations.NullMarked;
