/** What is still to be declared, by whom and by when. */
@NullMarked
package fr.jalon.indicators.declaration.reminder;

import org.jspecify.annotations.NullMarked;
