/** How fast the CAF's file is read, and what reading and storing would cost at the very least. */
@NullMarked
package fr.jalon.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
