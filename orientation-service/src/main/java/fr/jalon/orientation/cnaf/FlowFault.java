package fr.jalon.orientation.cnaf;

/** Why a whole file cannot be taken; each one stops the file before anything of it is applied. */
public enum FlowFault {
  /** The file stops before its end, or never counts its dossiers. */
  TRUNCATED,
  /** The file carries a document type, the door of every entity attack. */
  DTD,
  /** The bytes are not what the prolog says, or in an encoding that no CAF sends. */
  ENCODING,
  /** The file passes a limit that no true file comes near. */
  LIMITS,
  /** Another flow, another version, or no CNAF file at all. */
  LAYOUT,
  /** Not well-formed XML. */
  MALFORMED,
  /** The header lacks a date or holds one that is none. */
  HEADER,
  /** The trailer announces other counts than the file holds. */
  COUNTS,
  /** Every dossier belongs to another département. */
  OTHER_DEPARTEMENT
}
