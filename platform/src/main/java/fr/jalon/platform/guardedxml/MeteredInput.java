package fr.jalon.platform.guardedxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what the reader swallows, so that no single comment, text or attribute can fill the memory
 * and no small packed file can unpack for ever.
 */
final class MeteredInput extends FilterInputStream {
  private final long total;
  private final long betweenMarks;
  private long read;
  private long lastMark;

  MeteredInput(InputStream in, long total, long betweenMarks) {
    super(in);
    this.total = total;
    this.betweenMarks = betweenMarks;
  }

  long count() {
    return read;
  }

  /** The reader has handed something over: what it holds starts again from nothing. */
  void handedOver() {
    lastMark = read;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      add(1);
    }
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int some = super.read(bytes, offset, length);
    if (some > 0) {
      add(some);
    }
    return some;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void add(int more) throws Limits.Passed {
    read += more;
    if (read > total) {
      throw new Limits.Passed("plus de %d octets une fois décompressé".formatted(total));
    }
    if (read - lastMark > betweenMarks) {
      throw new Limits.Passed("plus de %d octets d'un seul tenant".formatted(betweenMarks));
    }
  }
}
