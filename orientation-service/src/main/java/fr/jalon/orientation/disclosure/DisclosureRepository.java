package fr.jalon.orientation.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads what is told of persons, in one statement whatever their number. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class DisclosureRepository {
  private final BulkRepository bulk;
  private final IdentityVault vault;
  private final Tenancy tenancy;

  DisclosureRepository(BulkRepository bulk, IdentityVault vault, Tenancy tenancy) {
    this.bulk = bulk;
    this.vault = vault;
    this.tenancy = tenancy;
  }

  private record Asked(UUID askedId) {}

  private record Row(
      UUID askedId,
      UUID id,
      @Nullable String title,
      String lastName,
      String birthName,
      String firstName,
      LocalDate birthDate,
      @Nullable String birthPlace,
      String sex,
      @Nullable String nirCipher,
      @Nullable UUID householdId,
      @Nullable String matricule,
      @Nullable String matriculeCipher,
      @Nullable String role,
      @Nullable String email,
      @Nullable String phone) {

    @Override
    public String toString() {
      return "Row[" + askedId + "]";
    }
  }

  @Schema(name = "DisclosedOrganisme")
  record Organisme(UUID id, String name, String kind, @Nullable String siret) {}

  @Schema(name = "DisclosedReferent")
  record Referent(UUID id, UUID organismeId, String displayName) {}

  /** Of those who were oriented: of the others no partner has anything to be told. */
  List<Disclosed> persons(List<UUID> asked) {
    return bulk
        .ask(
            """
            select asked.asked_id, p.id, p.title, p.last_name, p.birth_name, p.first_name,
                   p.birth_date, p.birth_place, p.sex, encode(p.nir_cipher, 'hex') as nir_cipher,
                   at.household_id, at.matricule, at.matricule_cipher, at.role, mail.value as email,
                   phone.value as phone
              from json_to_recordset(cast(? as json)) as asked (asked_id uuid)
              join person one on one.id = asked.asked_id
              join person p on p.id = coalesce(one.kept_as, one.id)
              left join lateral (
                select h.id as household_id, h.matricule, m.role,
                       encode(h.matricule_cipher, 'hex') as matricule_cipher
                  from household_member m join household h on h.id = m.household_id
                 where m.person_id = p.id
                 order by m.until_on desc nulls first, m.since_on desc limit 1) at on true
              left join lateral (
                select c.value from contact_point c
                 where c.person_id = p.id and c.kind = 'EMAIL' and c.until_on is null
                 order by c.confirmed_on desc, c.id desc limit 1) mail on true
              left join lateral (
                select c.value from contact_point c
                 where c.person_id = p.id and c.kind = 'PHONE' and c.until_on is null
                 order by c.confirmed_on desc, c.id desc limit 1) phone on true
             where exists (
                     select from parcours q join orientation o on o.parcours_id = q.id
                      where q.person_id = p.id)
            """,
            Row.class,
            asked.stream().distinct().map(Asked::new).toList())
        .stream()
        .map(this::disclosed)
        .toList();
  }

  List<Organisme> organismes() {
    return bulk.select(
        "select id, name, kind, siret from organisme_referent order by name", Organisme.class);
  }

  List<Referent> referents() {
    return bulk.select(
        "select id, organisme_id, display_name from referent order by display_name, id",
        Referent.class);
  }

  private Disclosed disclosed(Row row) {
    return new Disclosed(
        row.askedId(),
        row.title(),
        row.lastName(),
        row.birthName(),
        row.firstName(),
        row.birthDate(),
        row.birthPlace(),
        row.sex(),
        row.nirCipher() == null ? null : nir(row.nirCipher(), row.id()),
        matricule(row),
        row.role(),
        row.email(),
        row.phone());
  }

  private String nir(String cipher, UUID owner) {
    var nir = new Nir(open(cipher, owner));
    return nir.digits() + nir.key();
  }

  private @Nullable String matricule(Row row) {
    return row.matriculeCipher() != null && row.householdId() != null
        ? open(row.matriculeCipher(), row.householdId())
        : row.matricule();
  }

  private String open(String cipher, UUID owner) {
    return new String(
        vault.open(HexFormat.of().parseHex(cipher), tenancy.departement(), owner.toString()),
        UTF_8);
  }
}
