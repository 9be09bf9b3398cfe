/** The way of those who entered, step by step: how many reach each, and how long it takes. */
@NullMarked
package fr.jalon.indicators.dashboard.funnel;

import org.jspecify.annotations.NullMarked;
