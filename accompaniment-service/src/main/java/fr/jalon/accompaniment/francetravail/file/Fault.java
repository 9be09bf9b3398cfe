package fr.jalon.accompaniment.francetravail.file;

/** Why a line is set aside, in the words of whoever reads the list of rejects. */
public enum Fault {
  COLUMNS("nombre de colonnes"),
  NIR("nir"),
  OTHER_NIR("nir <> nir2"),
  IDENTIFIER("identifiantpe"),
  DATE("date"),
  CODE("code"),
  DUPLICATE("doublon (ignoré)"),
  EMPTY("dossier vide"),
  NOBODY("identité inexploitable"),
  TOO_LONG("identité trop longue"),
  OTHER_DEPARTEMENT("autre département");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
