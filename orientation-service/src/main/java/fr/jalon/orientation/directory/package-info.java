/** Who may follow people here: organismes référents and their référents. */
@NullMarked
package fr.jalon.orientation.directory;

import org.jspecify.annotations.NullMarked;
