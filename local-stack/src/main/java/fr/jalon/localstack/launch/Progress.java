package fr.jalon.localstack.launch;

import java.io.PrintStream;
import java.time.Duration;

/** Tells the person at the keyboard what is going on, and for how long. */
public final class Progress {
  private final PrintStream out;
  private final long start = System.nanoTime();

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** One line with the time since the beginning. */
  public void say(String message) {
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    out.printf("[%3d,%d s] %s%n", elapsed.toSeconds(), elapsed.toMillisPart() / 100, message);
    out.flush();
  }

  /** A line that one may copy, without time. */
  public void show(String line) {
    out.println(line);
    out.flush();
  }
}
