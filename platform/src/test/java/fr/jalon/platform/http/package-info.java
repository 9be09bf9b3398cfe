@NullMarked
package fr.jalon.platform.http;

import org.jspecify.annotations.NullMarked;
