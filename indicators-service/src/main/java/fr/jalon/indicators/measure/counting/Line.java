package fr.jalon.indicators.measure.counting;

import fr.jalon.indicators.catalogue.count.Breakdown;

/**
 * On which line of a breakdown a parcours stands, as SQL; an empty text when it is not known.
 *
 * <p>Ages and seniorities are those of the last day looked at; seniority runs from the request of
 * the right, as the DREES counts it. Only the month of birth is known: an age is reached on the
 * first day of that month.
 */
final class Line {
  /** Whole years at a day, from months, so that no text of a birth month can fail as a date. */
  static final String AGE =
      """
      ((extract(year from %1$s)::int * 12 + extract(month from %1$s)::int
        - left(f.birth_month, 4)::int * 12 - right(f.birth_month, 2)::int) / 12)\
      """;

  private Line() {}

  static String of(Breakdown by, String day) {
    return switch (by) {
      case TERRITORY -> known("f.territory");
      case SEX -> known("nullif(f.sex, 'UNKNOWN')");
      case FAMILY_SITUATION -> known("nullif(f.family_situation, 'UNKNOWN')");
      case ORGANISME_KIND -> known("f.organisme_kind");
      case PARCOURS_TYPE -> known("f.parcours_type");
      case REGIME -> known("f.regime");
      case AGE_BAND ->
          """
          case when f.birth_month is null then ''
               when %1$s < 25 then '1_MOINS_DE_25' when %1$s < 30 then '2_25_29'
               when %1$s < 40 then '3_30_39' when %1$s < 50 then '4_40_49'
               when %1$s < 60 then '5_50_59' else '6_60_ET_PLUS' end\
          """
              .formatted(AGE.formatted(day));
      case SENIORITY ->
          """
          case when f.requested_on is null then ''
               when f.requested_on + interval '6 months' > %1$s then '1_MOINS_DE_6_MOIS'
               when f.requested_on + interval '1 year' > %1$s then '2_6_MOIS_A_1_AN'
               when f.requested_on + interval '2 years' > %1$s then '3_1_A_2_ANS'
               when f.requested_on + interval '5 years' > %1$s then '4_2_A_5_ANS'
               else '5_5_ANS_ET_PLUS' end\
          """
              .formatted(day);
      case EDUCATION ->
          """
          case when f.education in ('NONE', 'COLLEGE', 'BEFORE_CAP_BEP', 'VI', 'VBIS',
                                    '1205', '1206', '1207') then '1_VI_ET_V_BIS'
               when f.education in ('CAP_BEP', 'V', '1204') then '2_V'
               when f.education in ('BAC', 'IV', '1203') then '3_IV'
               when f.education in ('BAC_PLUS_2', 'BAC_PLUS_3', 'III', 'II', 'I',
                                    '1201', '1202') then '4_III_II_I'
               else '' end\
          """;
    };
  }

  private static String known(String column) {
    return "coalesce(%s, '')".formatted(column);
  }
}
