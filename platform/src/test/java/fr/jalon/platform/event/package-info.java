@NullMarked
package fr.jalon.platform.event;

import org.jspecify.annotations.NullMarked;
