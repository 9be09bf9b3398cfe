package fr.jalon.orientation.letter;

import java.util.regex.Pattern;

/** Sets a text as French printers do: no line begins with « : », no article loses its number. */
public final class FrenchTypography {
  private static final String SPACE = "\u00a0";
  private static final Pattern BEFORE_HIGH = Pattern.compile("[ \u00a0]([;:!?»%€])");
  private static final Pattern AFTER_OPENING = Pattern.compile("« ");
  private static final Pattern ARTICLE = Pattern.compile("\\b([LRD]\\.) (?=\\d)");
  private static final Pattern HOUR = Pattern.compile("(?<=\\d) h(?: (?=\\d))?");
  private static final Pattern ABBREVIATION = Pattern.compile("\\b(n°|M\\.|Mme|article) (?=\\S)");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(\\d{1,2}|1er) (?=janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
              + "|novembre|décembre)");
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&[#\\w]+;");

  private FrenchTypography() {}

  /** A text without markup. */
  public static String text(String text) {
    var set = BEFORE_HIGH.matcher(text).replaceAll(SPACE + "$1");
    set = AFTER_OPENING.matcher(set).replaceAll("«" + SPACE);
    set = ARTICLE.matcher(set).replaceAll("$1" + SPACE);
    set =
        HOUR.matcher(set)
            .replaceAll(found -> SPACE + "h" + (found.group().endsWith(" ") ? SPACE : ""));
    set = ABBREVIATION.matcher(set).replaceAll("$1" + SPACE);
    set = DATE.matcher(set).replaceAll("$1" + SPACE);
    return APOSTROPHE.matcher(set).replaceAll("’");
  }

  /** The texts of some HTML; its tags and entities are left as they are. */
  public static String html(String html) {
    var set = new StringBuilder(html.length() + 64);
    var markup = MARKUP.matcher(html);
    int from = 0;
    while (markup.find()) {
      set.append(text(html.substring(from, markup.start())));
      // an escaped apostrophe is one nonetheless
      set.append(markup.group().equals("&#39;") ? "’" : markup.group());
      from = markup.end();
    }
    return set.append(text(html.substring(from))).toString();
  }
}
