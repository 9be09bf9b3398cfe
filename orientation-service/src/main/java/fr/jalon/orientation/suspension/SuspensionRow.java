package fr.jalon.orientation.suspension;

import fr.jalon.contracts.Channel;
import fr.jalon.contracts.LiftingReason;
import fr.jalon.orientation.equipe.Subject;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.orientation.suspension.Foyer.Majoration;
import fr.jalon.orientation.suspension.Foyer.Size;
import fr.jalon.orientation.suspension.Ground.Contract;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A row of {@code suspension}; what one state wrote, the next keep. */
@Entity
@Table(name = "suspension")
class SuspensionRow {
  @Id UUID id = new UUID(0, 0);
  String departement = "";

  @Column(name = "parcours_id")
  UUID parcoursId = new UUID(0, 0);

  @Formula("(select p.person_id from parcours p where p.id = parcours_id)")
  UUID personId = new UUID(0, 0);

  @Enumerated(EnumType.STRING)
  Status status = Status.PROPOSED;

  long version;
  String regime = "";

  @Column(name = "next_on")
  LocalDate nextOn = LocalDate.EPOCH;

  @Enumerated(EnumType.STRING)
  Kind ground = Kind.CONTRACT_NOT_RESPECTED;

  @Column(name = "facts_on")
  LocalDate factsOn = LocalDate.EPOCH;

  String account = "";

  @Enumerated(EnumType.STRING)
  @Nullable Contract contract;

  @Column(name = "contract_id")
  @Nullable UUID contractId;

  @Column(name = "contract_sha256")
  @Nullable String contractSha256;

  @Nullable String clause;

  @Column(name = "proposed_on")
  LocalDate proposedOn = LocalDate.EPOCH;

  @Column(name = "proposed_by")
  String proposedBy = "";

  @Column(name = "proposed_by_name")
  String proposedByName = "";

  String reason = "";

  @Column(name = "notice_sent_on")
  @Nullable LocalDate noticeSentOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "notice_channel")
  @Nullable Channel noticeChannel;

  @Column(name = "delivered_on")
  @Nullable LocalDate deliveredOn;

  @Column(name = "observations_until")
  @Nullable LocalDate observationsUntil;

  @Column(name = "observed_on")
  @Nullable LocalDate observedOn;

  @Column(name = "opinion_id")
  @Nullable UUID opinionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "opinion_subject")
  @Nullable Subject opinionSubject;

  @Column(name = "opinion_on")
  @Nullable LocalDate opinionOn;

  @Column(name = "decided_on")
  @Nullable LocalDate decidedOn;

  @Column(name = "decided_by")
  @Nullable String decidedBy;

  @Column(name = "decided_by_name")
  @Nullable String decidedByName;

  @Column(name = "decision_reason")
  @Nullable String decisionReason;

  @Enumerated(EnumType.STRING)
  @Nullable Measure measure;

  @Nullable Integer rank;

  @Column(name = "rate_percent")
  @Nullable Integer ratePercent;

  @Nullable Integer months;

  @Column(name = "starts_on")
  @Nullable LocalDate startsOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "foyer_size")
  @Nullable Size foyerSize;

  @Enumerated(EnumType.STRING)
  @Nullable Majoration majoration;

  @Nullable String vulnerability;

  @Column(name = "household_weighed")
  @Nullable String householdWeighed;

  @Column(name = "breach_weighed")
  @Nullable String breachWeighed;

  @Column(name = "objectives_weighed")
  @Nullable String objectivesWeighed;

  @Column(name = "sent_on")
  @Nullable LocalDate sentOn;

  @Column(name = "sent_reference")
  @Nullable String sentReference;

  @Column(name = "executed_from")
  @Nullable LocalDate executedFrom;

  @Column(name = "executed_until")
  @Nullable LocalDate executedUntil;

  @Column(name = "lifted_on")
  @Nullable LocalDate liftedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "lifting_reason")
  @Nullable LiftingReason liftingReason;

  @Column(name = "resumed_on")
  @Nullable LocalDate resumedOn;

  @Column(name = "abandoned_on")
  @Nullable LocalDate abandonedOn;

  @Column(name = "abandonment_reason")
  @Nullable String abandonmentReason;
}
