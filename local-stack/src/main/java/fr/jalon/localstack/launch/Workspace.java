package fr.jalon.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders of a local start.
 *
 * @param root the sources' root, where the programs are
 * @param data where all that is kept is kept: {@code .jalon}, unless {@code jalon.data} says
 *     otherwise
 */
public record Workspace(Path root, Path data) {

  public Workspace(Path root) {
    this(root, root.resolve(".jalon"));
  }

  public static Workspace current() {
    var root = Path.of(System.getProperty("jalon.root", ".")).toAbsolutePath().normalize();
    var data = System.getProperty("jalon.data");
    return data == null ? new Workspace(root) : new Workspace(root, Path.of(data));
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
      return Files.createDirectories(data.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
