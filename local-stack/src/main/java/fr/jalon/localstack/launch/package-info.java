/** Starts, watches over and stops the whole system on one machine. */
@NullMarked
package fr.jalon.localstack.launch;

import org.jspecify.annotations.NullMarked;
