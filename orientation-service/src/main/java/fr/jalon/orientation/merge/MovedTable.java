package fr.jalon.orientation.merge;

/**
 * The tables whose rows follow a person who is merged, and come back if that is undone. What was
 * decided about, written to or signed by a person (orientation, convocation, CEO) is a proof: it
 * stays with its parcours, which says whose it is.
 */
enum MovedTable {
  PARCOURS("parcours", "jsonb_build_object('id', t.id)", "t.id = (r.row_key->>'id')::uuid", ""),
  RENDEZ_VOUS(
      "rendez_vous", "jsonb_build_object('id', t.id)", "t.id = (r.row_key->>'id')::uuid", ""),
  HOUSEHOLD_MEMBER(
      "household_member",
      "jsonb_build_object('household', t.household_id, 'since', t.since_on)",
      """
      t.household_id = (r.row_key->>'household')::uuid
         and t.since_on = (r.row_key->>'since')::date\
      """,
      """
      and not exists (
        select from household_member k
         where k.household_id = t.household_id and k.person_id = asked.kept_id
           and (k.since_on = t.since_on or (k.until_on is null and t.until_on is null)))\
      """),
  RIGHT_HISTORY(
      "right_history",
      """
      jsonb_build_object('household', t.household_id, 'reference', t.reference_date,
                         'created', t.flow_created_at, 'file', t.file_id)\
      """,
      """
      t.household_id = (r.row_key->>'household')::uuid
         and t.reference_date = (r.row_key->>'reference')::date
         and t.flow_created_at = (r.row_key->>'created')::timestamp
         and t.file_id = (r.row_key->>'file')::uuid\
      """,
      """
      and not exists (
        select from right_history k
         where k.person_id = asked.kept_id and k.household_id = t.household_id
           and k.reference_date = t.reference_date and k.flow_created_at = t.flow_created_at
           and k.file_id = t.file_id)\
      """),
  SOCIO_PROFESSIONAL_DATA(
      "socio_professional_data",
      """
      jsonb_build_object('collected', t.collected_on, 'created', t.flow_created_at,
                         'file', t.file_id)\
      """,
      """
      t.collected_on = (r.row_key->>'collected')::date
         and t.flow_created_at = (r.row_key->>'created')::timestamp
         and t.file_id = (r.row_key->>'file')::uuid\
      """,
      """
      and not exists (
        select from socio_professional_data k
         where k.person_id = asked.kept_id and k.collected_on = t.collected_on
           and k.flow_created_at = t.flow_created_at and k.file_id = t.file_id)\
      """),
  CONTACT_POINT(
      "contact_point",
      "jsonb_build_object('id', t.id)",
      "t.id = (r.row_key->>'id')::bigint",
      """
      and not exists (
        select from contact_point k
         where k.person_id = asked.kept_id and k.kind = t.kind and k.value = t.value
           and k.source = t.source and k.until_on is null and t.until_on is null)\
      """);

  private static final String ASKED =
      """
      with asked as (
        select merge_id, kept_id, absorbed_id
          from json_to_recordset(cast(? as json)) as asked
            (merge_id uuid, kept_id uuid, absorbed_id uuid))
      """;

  private final String table;
  private final String key;
  private final String found;
  private final String exceptWhatBothHave;

  MovedTable(String table, String key, String found, String exceptWhatBothHave) {
    this.table = table;
    this.key = key;
    this.found = found;
    this.exceptWhatBothHave = exceptWhatBothHave;
  }

  String table() {
    return table;
  }

  /** Takes the rows to the person kept, and writes down which. */
  String move() {
    return ASKED
        + """
        , moved as (
          update %1$s t set person_id = asked.kept_id from asked
           where t.person_id = asked.absorbed_id %3$s
          returning asked.merge_id, %2$s as row_key)
        insert into merged_row (merge_id, table_name, row_key)
        select merge_id, '%1$s', row_key from moved
        """
            .formatted(table, key, exceptWhatBothHave);
  }

  /** Gives back the rows that the merge took, and those only. */
  String giveBack() {
    return ASKED
        + """
        update %1$s t set person_id = asked.absorbed_id
          from asked join merged_row r on r.merge_id = asked.merge_id and r.table_name = '%1$s'
         where t.person_id = asked.kept_id and %2$s
        """
            .formatted(table, found);
  }
}
