/** What waits for somebody in the follow-up, list by list. */
@NullMarked
package fr.jalon.accompaniment.worklist;

import org.jspecify.annotations.NullMarked;
