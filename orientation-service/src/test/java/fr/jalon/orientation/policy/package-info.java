@NullMarked
package fr.jalon.orientation.policy;

import org.jspecify.annotations.NullMarked;
