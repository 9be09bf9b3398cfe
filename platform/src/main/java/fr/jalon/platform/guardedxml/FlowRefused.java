package fr.jalon.platform.guardedxml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stops the reading of a file: says why in French, and where. */
public final class FlowRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private transient @Nullable FlowTrailer announced;

  public FlowRefused(Fault fault, String detail) {
    super(detail);
    this.fault = fault;
  }

  public FlowRefused(Fault fault, String detail, Throwable cause) {
    super(detail, cause);
    this.fault = fault;
  }

  public FlowRefused(FlowTrailer announced, int read) {
    this(
        Fault.COUNTS,
        "Le fichier annonce %d dossiers et en contient %d.".formatted(announced.dossiers(), read));
    this.announced = announced;
  }

  public Fault fault() {
    return fault;
  }

  /** What the file announces, when that is what it is refused for. */
  public Optional<FlowTrailer> announced() {
    return Optional.ofNullable(announced);
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Why a whole file cannot be taken; each one stops the file before anything of it is applied. */
  public enum Fault {
    /** The file stops before its end, or never counts its dossiers. */
    TRUNCATED,
    /** The file carries a document type, the door of every entity attack. */
    DTD,
    /** The bytes are not what the prolog says, or in an encoding that is not read. */
    ENCODING,
    /** The file passes a limit that no true file comes near. */
    LIMITS,
    /** Another flow, another version, or no file of that sender at all. */
    LAYOUT,
    /** Not well-formed XML. */
    MALFORMED,
    /** The header lacks a date or holds one that is none. */
    HEADER,
    /** The file tells of a day after the one it was made on. */
    REFERENCE_DATE,
    /** The trailer announces other counts than the file holds. */
    COUNTS,
    /** Every dossier belongs to another département. */
    OTHER_DEPARTEMENT
  }
}
