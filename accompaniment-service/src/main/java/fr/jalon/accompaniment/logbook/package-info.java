/** The carnet de bord: obstacles, objectives, actions, notes, each dated and kept. */
@NullMarked
package fr.jalon.accompaniment.logbook;

import org.jspecify.annotations.NullMarked;
