package fr.jalon.platform.identity;

import java.util.UUID;

/** A view that belongs to a person's file: the trace of its reading names that file. */
public interface OfFile {

  /** The file that was read. */
  UUID fileId();
}
