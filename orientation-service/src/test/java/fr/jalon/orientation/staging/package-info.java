@NullMarked
package fr.jalon.orientation.staging;

import org.jspecify.annotations.NullMarked;
