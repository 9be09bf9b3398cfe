package fr.jalon.indicators.oarsa.secret;

/**
 * Where a number stands.
 *
 * @param place the whole département, then each territory
 * @param block rank of the block; none for the total
 * @param row rank in the block; none for the total
 */
record Site(int place, int sheet, int block, int row, int column) {
  static final int NONE = -1;

  /** The total that this line is a part of. */
  Site total() {
    return new Site(place, sheet, NONE, NONE, column);
  }

  /** Another column, on the same line. */
  Site of(int otherSheet, int otherColumn) {
    return new Site(place, otherSheet, block, row, otherColumn);
  }
}
