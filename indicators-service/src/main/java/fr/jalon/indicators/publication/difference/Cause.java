package fr.jalon.indicators.publication.difference;

/** Why a figure is no longer the one that was published; the first that holds is told. */
enum Cause {
  /** The indicator or the variant has left the catalogue. */
  RETIRE("l'indicateur ou la variante n'est plus au catalogue"),
  /** The same person had two parcours, found to be one. */
  DOUBLON("parcours en double, fusionné depuis"),
  /** Nothing was known of the parcours: its file came late. */
  FICHIER_TARDIF("parcours appris après la publication"),
  /** A date that was known has been told anew. */
  CORRECTION("fait corrigé après la publication"),
  /** It had happened, and was not known. */
  FAIT_TARDIF("fait antérieur, appris après la publication"),
  /** It has happened since. */
  FAIT_NOUVEAU("fait arrivé depuis la publication"),
  /** Time has passed and nothing else. */
  DELAI_ECHU("délai échu depuis la publication"),
  /** The definition changed. */
  DEFINITION("nouvelle version de la définition"),
  /** The software changed. */
  LOGICIEL("nouvelle version du logiciel"),
  /** Another quality of the person changed: their territory, their household. */
  QUALITE("rattachement ou qualité changés, sans date"),
  /** What the figure is divided by, or what was declared, changed. */
  REFERENCE("référence ou déclaration changée");

  private final String inWords;

  Cause(String inWords) {
    this.inWords = inWords;
  }

  String inWords() {
    return inWords;
  }
}
