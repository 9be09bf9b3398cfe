@NullMarked
package fr.jalon.orientation.contact;

import org.jspecify.annotations.NullMarked;
