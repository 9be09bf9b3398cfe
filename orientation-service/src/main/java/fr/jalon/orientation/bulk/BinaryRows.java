package fr.jalon.orientation.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes rows in PostgreSQL's binary COPY format, a buffer at a time. */
final class BinaryRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int FULL = 1 << 16;
  private static final int ABSENT = -1;
  private static final int TEXT_OID = 25;
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;

  private byte[] buffer = new byte[FULL + (FULL >> 2)];
  private int at;

  BinaryRows() {
    append(SIGNATURE);
  }

  /** Where the bytes go. */
  interface Sink<X extends Exception> {
    void take(byte[] bytes, int length) throws X;
  }

  void row(int columns) {
    int2(columns);
  }

  void end() {
    int2(ABSENT);
  }

  boolean isFull() {
    return at >= FULL;
  }

  <X extends Exception> void empty(Sink<X> into) throws X {
    into.take(buffer, at);
    at = 0;
  }

  void uuid(@Nullable UUID value) {
    if (value == null) {
      int4(ABSENT);
    } else {
      int4(16);
      int8(value.getMostSignificantBits());
      int8(value.getLeastSignificantBits());
    }
  }

  void text(@Nullable String value) {
    if (value == null) {
      int4(ABSENT);
    } else {
      var bytes = value.getBytes(UTF_8);
      int4(bytes.length);
      append(bytes);
    }
  }

  /** Version 1 of its binary form is its text. */
  void jsonb(String value) {
    var bytes = value.getBytes(UTF_8);
    int4(bytes.length + 1);
    int1(1);
    append(bytes);
  }

  void bytes(byte @Nullable [] value) {
    if (value == null) {
      int4(ABSENT);
    } else {
      int4(value.length);
      append(value);
    }
  }

  void texts(List<String> values) {
    var encoded = values.stream().map(value -> value.getBytes(UTF_8)).toList();
    if (encoded.isEmpty()) {
      int4(12);
      int4(0);
      int4(0);
      int4(TEXT_OID);
      return;
    }
    int4(20 + encoded.stream().mapToInt(value -> 4 + value.length).sum());
    int4(1);
    int4(0);
    int4(TEXT_OID);
    int4(encoded.size());
    int4(1);
    for (var value : encoded) {
      int4(value.length);
      append(value);
    }
  }

  void date(@Nullable LocalDate value) {
    if (value == null) {
      int4(ABSENT);
    } else {
      int4(4);
      int4(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
    }
  }

  /** The database keeps it without a zone, and so without a moment: counted as if in UTC. */
  void timestamp(LocalDateTime value) {
    instant(value.toInstant(ZoneOffset.UTC));
  }

  void instant(Instant value) {
    int4(8);
    int8((value.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + value.getNano() / 1_000);
  }

  void bool(boolean value) {
    int4(1);
    int1(value ? 1 : 0);
  }

  void smallint(@Nullable Integer value) {
    if (value == null) {
      int4(ABSENT);
    } else {
      int4(2);
      int2(value);
    }
  }

  void integer(int value) {
    int4(4);
    int4(value);
  }

  private void int1(int value) {
    room(1);
    buffer[at++] = (byte) value;
  }

  private void int2(int value) {
    room(2);
    buffer[at++] = (byte) (value >> 8);
    buffer[at++] = (byte) value;
  }

  private void int4(int value) {
    room(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      buffer[at++] = (byte) (value >> shift);
    }
  }

  private void int8(long value) {
    room(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      buffer[at++] = (byte) (value >> shift);
    }
  }

  private void append(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, at, bytes.length);
    at += bytes.length;
  }

  private void room(int more) {
    if (at + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, at + more));
    }
  }
}
