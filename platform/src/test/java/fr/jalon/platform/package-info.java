@NullMarked
package fr.jalon.platform;

import org.jspecify.annotations.NullMarked;
