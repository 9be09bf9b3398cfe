package fr.jalon.localstack.demo;

import fr.jalon.localstack.launch.Progress;
import java.net.URI;
import java.util.function.UnaryOperator;

/** Plays the story, waits for the figures and shows them. */
public final class Demo {
  private final Progress progress;

  public Demo(URI gateway, UnaryOperator<String> tokenOfRole, Progress progress) {
    this.progress = progress;
  }

  public void play() {}

  public void showAddresses() {
    progress.show("");
  }
}
