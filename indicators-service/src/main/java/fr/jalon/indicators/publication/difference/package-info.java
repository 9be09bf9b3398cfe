/** What a published figure would be today, and why it is not the same. */
@NullMarked
package fr.jalon.indicators.publication.difference;

import org.jspecify.annotations.NullMarked;
