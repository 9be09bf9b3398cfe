package fr.jalon.orientation.recognition;

import fr.jalon.contracts.SubjectToDuties;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.bulk.Shape;
import fr.jalon.orientation.policy.Known;
import fr.jalon.orientation.policy.Right;
import fr.jalon.orientation.policy.RightState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known already of the dossiers and persons of a batch: one question a kind, not a person.
 *
 * <p>Each question is put so that the database has only its indexes to answer it by, however many
 * are asked about: a set taken as an array, or a search of its own for each ({@code offset 0}).
 */
@ApplicationScoped
class RecognitionRepository {
  private static final Pattern COMMA = Pattern.compile(",");

  static final Shape<DossierNumber> NUMBERS =
      Shape.<DossierNumber>of("told_number").text("number", DossierNumber::number);

  static final String HOUSEHOLDS =
      """
      select h.id, h.number, h.reference_date, h.flow_created_at, h.content
        from household h
       where h.departement = current_setting('jalon.departement')
         and h.number = any (array(select number from told_number))
      """;

  static final Shape<Wanted> WANTED =
      Shape.<Wanted>of("told_wanted")
          .integer("ord", Wanted::ord)
          .uuid("household_id", Wanted::householdId)
          .bytes("nir_index", wanted -> bytes(wanted.nirIndex()))
          .date("birth_date", Wanted::birthDate)
          .bool("plain", wanted -> PlainName.isAscii(wanted.birthName() + wanted.firstName()))
          .text("birth_name", wanted -> asCompared(wanted, wanted.birthName()))
          .text("first_name", wanted -> asCompared(wanted, wanted.firstName()));

  /**
   * What is asked is made comparable first: row-level security lets an index serve only comparisons
   * that run nothing of ours on the rows.
   */
  static final String PERSONS =
      """
      with asked as materialized (
        select told.ord, told.household_id, told.nir_index, told.birth_date, by_nir.id as by_nir,
               case when told.plain then told.birth_name else plain_name(told.birth_name) end
                 as birth_name,
               case when told.plain then told.first_name else plain_name(told.first_name) end
                 as first_name
          from told_wanted told
          left join lateral (
            select coalesce(p.kept_as, p.id) as id from person p
             where p.departement = current_setting('jalon.departement')
               and p.nir_index = told.nir_index
               and p.birth_date = told.birth_date
            union all
            select coalesce(p.kept_as, p.id)
              from former_nir f join person p on p.id = f.person_id
             where f.departement = current_setting('jalon.departement')
               and f.nir_index = told.nir_index
               and f.birth_date = told.birth_date
             limit 1) by_nir on true)
      select ord, 'NIR' as kind, by_nir as id, null::bytea as nir_index, null as nir_provisional,
             null as birth_rank, null as birth_place, null as other_first_names,
             null as current, null as created_at
        from asked where by_nir is not null
      union all
      select distinct asked.ord, 'OTHER', other.id, null::bytea, null::boolean, null::smallint,
             null, null, null::boolean, null::timestamptz
        from asked
       cross join lateral (
         select coalesce(p.kept_as, p.id) as id from person p
          where p.departement = current_setting('jalon.departement')
            and p.nir_index = asked.nir_index
            and p.birth_date <> asked.birth_date
         offset 0) other
       where asked.by_nir is null and asked.nir_index is not null
      union all
      select asked.ord, 'ALIKE', named.*
        from asked
       cross join lateral (
         select coalesce(p.kept_as, p.id) as id, p.nir_index, p.nir_provisional, p.birth_rank,
                p.birth_place, p.other_first_names, member.current, p.created_at
           from person p
           left join lateral (
             select bool_or(m.until_on is null) as current
               from household_member m
              where m.household_id = asked.household_id
                and m.person_id = coalesce(p.kept_as, p.id)) member on true
          where p.departement = current_setting('jalon.departement')
            and p.birth_date = asked.birth_date
            and p.plain_birth_name = asked.birth_name
            and p.plain_first_name = asked.first_name
          order by member.current is null, p.created_at, p.id
          limit 100) named
       where asked.by_nir is null or not exists (
         select from household_member m
          where m.person_id = asked.by_nir and m.household_id = asked.household_id offset 0)
       order by ord, kind, created_at, id
      """;

  static final Shape<Person> KNOWN =
      Shape.<Person>of("told_known").uuid("person_id", Person::personId);

  static final String RIGHTS =
      """
      select latest.*
        from told_known asked
       cross join lateral (
         select distinct on (h.household_id)
                h.person_id, h.household_id, h.reference_date, h.flow_created_at, h.state,
                h.subject, h.entering, h.adult, h.attached,
                array_to_string(h.payment_suspensions, ',') as payment_suspensions,
                h.suspended_since
           from right_history h
          where h.person_id = asked.person_id and h.file_id <> ?
          order by h.household_id, h.reference_date desc, h.flow_created_at desc,
                   h.known_at desc) latest
      """;

  private final BulkRepository bulk;

  RecognitionRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  record DossierNumber(String number) {}

  /**
   * @param content what its latest file told of it, as {@link DossierMark} says it
   */
  record KnownHousehold(
      UUID id,
      String number,
      LocalDate referenceDate,
      LocalDateTime flowCreatedAt,
      @Nullable UUID content) {}

  List<KnownHousehold> households(List<DossierNumber> numbers) {
    bulk.carry(NUMBERS, numbers);
    return bulk.read(
        HOUSEHOLDS,
        row ->
            new KnownHousehold(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("reference_date", LocalDate.class),
                row.getObject("flow_created_at", LocalDateTime.class),
                row.getObject("content", UUID.class)));
  }

  /** Who may be a person wanted. */
  record Candidates(
      int ord,
      @Nullable UUID byNir,
      @Nullable List<UUID> sameNirOtherBirthDate,
      @Nullable List<Alike> alike) {}

  /**
   * Until the transaction ends nobody else in the département recognises or merges persons: two
   * files that bring the same person at once would each make a new one.
   */
  void alone(String departement) {
    bulk.read(
        "select pg_advisory_xact_lock(hashtext('recognition'), hashtext(?))::text",
        _ -> departement,
        departement);
  }

  /**
   * By NIR and birth date; by NIR alone, which is a doubt; by birth name, first name and birth date
   * as they are compared. Whoever was merged stands for the person kept.
   */
  List<Candidates> persons(List<Wanted> wanted) {
    bulk.carry(WANTED, wanted);
    var found = new HashMap<Integer, Found>();
    bulk.read(PERSONS, row -> found.computeIfAbsent(row.getInt("ord"), _ -> new Found()).add(row));
    var nobody = new Found();
    return wanted.stream()
        .map(one -> found.getOrDefault(one.ord(), nobody).candidates(one.ord()))
        .toList();
  }

  /** Gathers what was found of one person wanted. */
  private static final class Found {
    private final List<UUID> sameNirOtherBirthDate = new ArrayList<>();
    private final List<Alike> alike = new ArrayList<>();
    private @Nullable UUID byNir;

    boolean add(ResultSet row) throws SQLException {
      var id = row.getObject("id", UUID.class);
      switch (row.getString("kind")) {
        case "NIR" -> byNir = id;
        case "OTHER" -> sameNirOtherBirthDate.add(id);
        default -> {
          var current = row.getObject("current", Boolean.class);
          alike.add(
              new Alike(
                  id,
                  hex(row.getBytes("nir_index")),
                  row.getBoolean("nir_provisional"),
                  row.getObject("birth_rank", Integer.class),
                  row.getString("birth_place"),
                  row.getString("other_first_names"),
                  current != null,
                  Boolean.TRUE.equals(current)));
        }
      }
      return true;
    }

    Candidates candidates(int ord) {
      return new Candidates(ord, byNir, sameNirOtherBirthDate, alike);
    }
  }

  record Person(UUID personId) {}

  /** What an earlier file said last of one person's right in one household. */
  record KnownRight(
      UUID personId,
      UUID householdId,
      LocalDate referenceDate,
      LocalDateTime flowCreatedAt,
      String state,
      SubjectToDuties subject,
      boolean entering,
      boolean adult,
      boolean attached,
      List<String> paymentSuspensions,
      @Nullable LocalDate suspendedSince) {

    Known known() {
      return new Known(
          new Right(
              RightState.of(state),
              subject,
              entering,
              adult,
              attached,
              paymentSuspensions,
              suspendedSince),
          referenceDate);
    }
  }

  List<KnownRight> rights(List<Person> persons, UUID exceptFile) {
    bulk.carry(KNOWN, persons);
    return bulk.read(
        RIGHTS,
        row ->
            new KnownRight(
                row.getObject("person_id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getObject("reference_date", LocalDate.class),
                row.getObject("flow_created_at", LocalDateTime.class),
                row.getString("state"),
                SubjectToDuties.valueOf(row.getString("subject")),
                row.getBoolean("entering"),
                row.getBoolean("adult"),
                row.getBoolean("attached"),
                codes(row.getString("payment_suspensions")),
                row.getObject("suspended_since", LocalDate.class)),
        exceptFile);
  }

  private static List<String> codes(String joined) {
    return joined.isEmpty() ? List.of() : List.of(COMMA.split(joined));
  }

  private static String asCompared(Wanted wanted, String name) {
    return PlainName.isAscii(wanted.birthName() + wanted.firstName())
        ? PlainName.of(name).text()
        : name;
  }

  private static byte @Nullable [] bytes(@Nullable String hex) {
    return hex == null ? null : HexFormat.of().parseHex(hex);
  }

  private static @Nullable String hex(byte @Nullable [] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }
}
