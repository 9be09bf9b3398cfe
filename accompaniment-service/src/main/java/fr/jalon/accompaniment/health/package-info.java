/** Steps towards care: closed codes and dates, for those who follow the person and nobody else. */
@NullMarked
package fr.jalon.accompaniment.health;

import org.jspecify.annotations.NullMarked;
