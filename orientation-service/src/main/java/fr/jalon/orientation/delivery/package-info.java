/** What leaves for a person, from the decision to send it to what became of it. */
@NullMarked
package fr.jalon.orientation.delivery;

import org.jspecify.annotations.NullMarked;
