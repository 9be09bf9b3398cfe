/** What each fiche costs, who pays it, and how much of it was carried out. */
@NullMarked
package fr.jalon.indicators.budget;

import org.jspecify.annotations.NullMarked;
