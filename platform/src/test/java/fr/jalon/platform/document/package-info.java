@NullMarked
package fr.jalon.platform.document;

import org.jspecify.annotations.NullMarked;
