package fr.jalon.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of a local start: the sources' root, and {@code .jalon} for all that is kept. */
public record Workspace(Path root) {
  private static final String FOLDER = ".jalon";

  public static Workspace current() {
    return new Workspace(
        Path.of(System.getProperty("jalon.root", ".")).toAbsolutePath().normalize());
  }

  Path postgres() {
    return kept("postgresql");
  }

  Path kafka() {
    return kept("kafka");
  }

  public Path issuer() {
    return kept("issuer");
  }

  Path keys() {
    return kept("keys");
  }

  /** Where files of the CAF may be dropped, in one folder a département. */
  Path drop() {
    kept("depot-caf/015");
    return kept("depot-caf");
  }

  /** Where received files wait until they are read. */
  Path spool() {
    return kept("flux-caf");
  }

  Path log(String program) {
    return kept("logs").resolve(program + ".log");
  }

  Path pid(String program) {
    return kept("run").resolve(program + ".pid");
  }

  public Path lock() {
    return kept("run").resolve("lock");
  }

  private Path kept(String name) {
    try {
      return Files.createDirectories(root.resolve(FOLDER).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
