@NullMarked
package fr.jalon.planted.alpha;

import org.jspecify.annotations.NullMarked;
