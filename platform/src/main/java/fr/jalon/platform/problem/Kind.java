package fr.jalon.platform.problem;

/** What sort of refusal a problem is; only the mapper knows which HTTP status that makes. */
public enum Kind {
  /** The request cannot even be read. */
  MALFORMED,
  /** Nobody, or nobody we trust, is asking. */
  UNAUTHENTICATED,
  /** The caller is known and may not do this. */
  FORBIDDEN,
  /** There is no such thing, or it is another département's. */
  NOT_FOUND,
  /** This address does not know that verb. */
  METHOD_NOT_ALLOWED,
  /** No representation that the caller accepts. */
  NOT_ACCEPTABLE,
  /** The state of the thing does not allow this move. */
  CONFLICT,
  /** The caller has seen an older version. */
  STALE,
  /** More bytes than we take. */
  TOO_LARGE,
  /** A body in a format that we do not read. */
  UNSUPPORTED_MEDIA,
  /** The request is readable and a value in it is wrong. */
  INVALID,
  /** The caller must say which version it has seen. */
  PRECONDITION_REQUIRED,
  /** Too many requests in too little time. */
  TOO_MANY,
  /** Our fault; the detail stays in our logs. */
  INTERNAL,
  /** Something that we depend on does not answer; trying again later may work. */
  UNAVAILABLE
}
