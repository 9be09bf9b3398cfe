/** What the paper can show: a letter that its font lacks is refused before anybody signs. */
@NullMarked
package fr.jalon.accompaniment.typeface;

import org.jspecify.annotations.NullMarked;
