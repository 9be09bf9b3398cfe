@NullMarked
package fr.jalon.indicators.declaration.policy;

import org.jspecify.annotations.NullMarked;
