@NullMarked
package fr.jalon.orientation.bulk;

import org.jspecify.annotations.NullMarked;
