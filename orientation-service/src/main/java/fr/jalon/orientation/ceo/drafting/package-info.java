/** Writing a CEO: from the first draft through each of its versions. */
@NullMarked
package fr.jalon.orientation.ceo.drafting;

import org.jspecify.annotations.NullMarked;
