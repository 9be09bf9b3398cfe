package fr.jalon.orientation.cnaf;

import fr.jalon.platform.guardedxml.Node;
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
    private final Optional<Application> application;

    Sound(int number, Node node, Dossier dossier, Optional<Application> application) {
      this.number = number;
      this.node = node;
      this.dossier = dossier;
      this.application = application;
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

    /** What an application tells beside; nothing for a beneficiary. */
    public Optional<Application> application() {
      return application;
    }
  }

  /** Of a flow that is counted and kept in the ledger, not interpreted. */
  final class Counted implements Block {
    private final int number;
    private final Node node;
    private final String departement;

    Counted(int number, Node node, String departement) {
      this.number = number;
      this.node = node;
      this.departement = departement;
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

    public String departement() {
      return departement;
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
