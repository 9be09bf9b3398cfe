@NullMarked
package fr.jalon.orientation.spreadsheet;

import org.jspecify.annotations.NullMarked;
