/** Tables brought in, sealed and held line by line until they are taken over or forgotten. */
@NullMarked
package fr.jalon.orientation.staging;

import org.jspecify.annotations.NullMarked;
