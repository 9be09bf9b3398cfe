package fr.jalon.indicators.declaration.partner;

/** In whose name an agent looks at declarations. */
public sealed interface Standing {

  /** Whether what that organisation declares may be seen. */
  boolean sees(String organisation);

  /** A partner: sees what it declares, and nothing of the others. */
  record Partner(String organisation) implements Standing {
    @Override
    public boolean sees(String other) {
      return organisation.equals(other);
    }
  }

  /** The département, which judges what every partner declares. */
  record Departement() implements Standing {
    @Override
    public boolean sees(String organisation) {
      return true;
    }
  }
}
