package fr.jalon.orientation.cnaf;

import java.io.IOException;

/** Says which limit was passed, from under the XML reader. */
final class LimitPassed extends IOException {
  private static final long serialVersionUID = 1L;

  LimitPassed(String detail) {
    super(detail);
  }
}
