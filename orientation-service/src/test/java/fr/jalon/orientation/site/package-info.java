@NullMarked
package fr.jalon.orientation.site;

import org.jspecify.annotations.NullMarked;
