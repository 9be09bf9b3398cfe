/** What applicants said of their social and professional situation, as the files told it. */
@NullMarked
package fr.jalon.orientation.dsp;

import org.jspecify.annotations.NullMarked;
