/** What an indicator is: one file each, validated at start. */
@NullMarked
package fr.jalon.indicators.catalogue;

import org.jspecify.annotations.NullMarked;
