/** What is forgotten, and when. */
@NullMarked
package fr.jalon.platform.retention;

import org.jspecify.annotations.NullMarked;
