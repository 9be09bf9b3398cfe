/** One command a workload, each beside its peer or its limit. */
@NullMarked
package fr.jalon.benchmarks;

import org.jspecify.annotations.NullMarked;
