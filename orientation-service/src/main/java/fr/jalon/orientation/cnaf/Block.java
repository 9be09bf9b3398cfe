package fr.jalon.orientation.cnaf;

import java.util.Optional;

/** One dossier of a file, at its rank: either it can be understood, or it says why not. */
public sealed interface Block {

  int number();

  int line();

  /** The dossier as XML, for the day it is replayed; holds identities, never to be logged. */
  String xml();

  /** Understood. */
  final class Sound implements Block {
    private final int number;
    private final Node node;
    private final Dossier dossier;

    Sound(int number, Node node, Dossier dossier) {
      this.number = number;
      this.node = node;
      this.dossier = dossier;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public int line() {
      return node.line();
    }

    @Override
    public String xml() {
      return node.xml();
    }

    public Dossier dossier() {
      return dossier;
    }
  }

  /** Lacks something that nobody may invent. */
  final class Unsound implements Block {
    private final int number;
    private final Node node;
    private final String reason;

    Unsound(int number, Node node, String reason) {
      this.number = number;
      this.node = node;
      this.reason = reason;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public int line() {
      return node.line();
    }

    @Override
    public String xml() {
      return node.xml();
    }

    public String reason() {
      return reason;
    }

    public Optional<String> dossierNumber() {
      return node.value("IdentificationRSA", "DemandeRSA", "NUMDEMRSA");
    }
  }
}
