/** How this service presents itself to others, and asks orientation-service about persons. */
@NullMarked
package fr.jalon.accompaniment.francetravail.exchange;

import org.jspecify.annotations.NullMarked;
