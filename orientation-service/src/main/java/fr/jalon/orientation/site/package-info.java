/** The places where people are received, and how they get there. */
@NullMarked
package fr.jalon.orientation.site;

import org.jspecify.annotations.NullMarked;
