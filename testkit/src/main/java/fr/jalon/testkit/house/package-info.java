/** The rules of the house, as tests that every module runs on itself. */
@NullMarked
package fr.jalon.testkit.house;

import org.jspecify.annotations.NullMarked;
