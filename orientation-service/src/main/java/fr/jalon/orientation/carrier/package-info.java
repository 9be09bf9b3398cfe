/** Who carries a message out of the house: a mail server, a provider of text messages. */
@NullMarked
package fr.jalon.orientation.carrier;

import org.jspecify.annotations.NullMarked;
