package fr.jalon.orientation.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Matricule;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.bulk.Shape;
import fr.jalon.orientation.cnaf.Dossier;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.recognition.BeneficiaryRepository.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the households of a batch and where they live: new ones are added, known ones changed
 * where the file says something else, and no row is so much as locked where it says the same.
 */
@ApplicationScoped
class HouseholdRepository {
  static final String UPDATE =
      """
      update household known
         set organisme = told.organisme, matricule = told.matricule,
             matricule_index = told.matricule_index, matricule_cipher = told.matricule_cipher,
             requested_on = told.requested_on, family_situation = told.family_situation,
             reference_date = told.reference_date, flow_created_at = told.flow_created_at,
             content = told.content
        from told_household told
       where known.id = any (array(select id from told_household)) and known.id = told.id
         and (known.organisme, known.matricule, known.matricule_index, known.requested_on,
              known.family_situation, known.reference_date, known.flow_created_at, known.content)
          is distinct from (told.organisme, told.matricule, told.matricule_index,
              told.requested_on, told.family_situation, told.reference_date, told.flow_created_at,
              told.content)
      """;

  static final Shape<AddressRow> ADDRESSES =
      Shape.<AddressRow>of("told_address")
          .uuid("household_id", AddressRow::householdId)
          .smallint("rank", row -> row.address().rank())
          .texts("lines", row -> row.address().lines())
          .text("commune", row -> row.address().commune())
          .text("postcode", row -> row.address().postcode())
          .text("city", row -> row.address().city())
          .text("country", row -> row.address().country())
          .date("since_on", row -> row.address().since());

  static final String UPDATE_ADDRESS =
      """
      update address known
         set lines = told.lines, commune = told.commune, postcode = told.postcode,
             city = told.city, country = told.country, since_on = told.since_on
        from told_address told
       where known.household_id = any (array(select household_id from told_address))
         and known.household_id = told.household_id and known.rank = told.rank
         and (known.lines, known.commune, known.postcode, known.city, known.country,
              known.since_on)
          is distinct from (told.lines, told.commune, told.postcode, told.city, told.country,
              told.since_on)
      """;

  private final BulkRepository bulk;
  private final IdentityVault vault;

  HouseholdRepository(BulkRepository bulk, IdentityVault vault) {
    this.bulk = bulk;
    this.vault = vault;
  }

  record HouseholdRow(Recognised told, Matricule matricule) {
    Dossier dossier() {
      return told.dossier();
    }
  }

  record AddressRow(UUID householdId, Dossier.Address address) {}

  void write(List<Recognised> batch, Source source) {
    var fresh = batch.stream().filter(told -> !told.known()).toList();
    var known = batch.stream().filter(told -> told.known() && !told.older()).toList();
    if (!fresh.isEmpty()) {
      bulk.carry(households(source), rows(fresh));
      bulk.change(
          """
          insert into household (id, number, organisme, matricule, matricule_index,
                                 matricule_cipher, requested_on, family_situation,
                                 reference_date, flow_created_at, content)
          select id, number, organisme, matricule, matricule_index, matricule_cipher,
                 requested_on, family_situation, reference_date, flow_created_at, content
            from told_household
          """);
    }
    if (!known.isEmpty()) {
      bulk.carry(households(source), rows(known));
      bulk.change(UPDATE);
    }
  }

  void writeAddresses(List<Recognised> batch) {
    var fresh = addresses(batch.stream().filter(told -> !told.known()).toList());
    var known = addresses(batch.stream().filter(told -> told.known() && !told.older()).toList());
    if (!fresh.isEmpty()) {
      bulk.carry(ADDRESSES, fresh);
      bulk.change(
          """
          insert into address (household_id, rank, lines, commune, postcode, city, country,
                               since_on)
          select household_id, rank, lines, commune, postcode, city, country, since_on
            from told_address
          """);
    }
    if (!known.isEmpty()) {
      bulk.carry(ADDRESSES, known);
      bulk.change(UPDATE_ADDRESS);
      bulk.change(
          """
          insert into address (household_id, rank, lines, commune, postcode, city, country,
                               since_on)
          select household_id, rank, lines, commune, postcode, city, country, since_on
            from told_address told
           where not exists (
             select from address known
              where known.household_id = told.household_id and known.rank = told.rank
             offset 0)
          """);
    }
  }

  Shape<HouseholdRow> households(Source source) {
    var header = source.header();
    return Shape.<HouseholdRow>of("told_household")
        .uuid("id", row -> row.told().householdId())
        .text("number", row -> row.dossier().number())
        .text("organisme", row -> row.dossier().organisme())
        .text("matricule", row -> row.matricule().sealed() ? null : row.matricule().text())
        .bytes("matricule_index", row -> index(row.matricule(), source.departement()))
        .bytes(
            "matricule_cipher",
            row ->
                row.matricule().sealed()
                    ? vault.seal(
                        row.matricule().text().getBytes(UTF_8),
                        source.departement(),
                        row.told().householdId().toString())
                    : null)
        .date("requested_on", row -> row.dossier().requestedOn())
        .text("family_situation", row -> row.dossier().familySituation())
        .date("reference_date", _ -> header.referenceDate())
        .timestamp("flow_created_at", _ -> header.createdAt())
        .uuid("content", row -> content(row.dossier(), header, source.departement()));
  }

  private UUID content(Dossier dossier, FlowHeader header, String departement) {
    return DossierMark.of(dossier, header, vault, departement);
  }

  private byte[] index(Matricule matricule, String departement) {
    return matricule
        .nir()
        .map(nir -> vault.index(nir, departement))
        .orElseGet(() -> vault.index("matricule", Matricule.plain(matricule.text()), departement));
  }

  private static List<HouseholdRow> rows(List<Recognised> batch) {
    return batch.stream().map(told -> new HouseholdRow(told, matricule(told.dossier()))).toList();
  }

  private static Matricule matricule(Dossier dossier) {
    return Matricule.of(
        dossier.organisme(),
        dossier.matricule(),
        dossier.members().stream()
            .flatMap(member -> Optional.ofNullable(member.nir()).flatMap(Nir::read).stream())
            .toList());
  }

  private static List<AddressRow> addresses(List<Recognised> batch) {
    var rows = new ArrayList<AddressRow>();
    for (var told : batch) {
      for (var address : told.dossier().addresses()) {
        rows.add(new AddressRow(told.householdId(), address));
      }
    }
    return rows;
  }
}
