package fr.jalon.orientation.equipe;

import static fr.jalon.orientation.OrientationProblem.EQUIPE_OPINION_ALREADY_USED;
import static fr.jalon.orientation.OrientationProblem.EQUIPE_SESSION_NOT_FOUND;
import static java.util.stream.Collectors.groupingBy;

import fr.jalon.orientation.equipe.AgendaItem.Answered;
import fr.jalon.orientation.equipe.AgendaItem.Asked;
import fr.jalon.orientation.equipe.EquipeSession.Convened;
import fr.jalon.orientation.equipe.EquipeSession.Held;
import fr.jalon.orientation.equipe.SessionRow.MemberRow;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the sessions of équipes pluridisciplinaires, their agendas and their opinions. */
@ApplicationScoped
public class EquipeRepository implements PanacheRepositoryBase<SessionRow, UUID> {
  EquipeRepository() {}

  /** The opinion that was given under this id; a question without its answer is none. */
  public Optional<Opinion> opinion(UUID opinionId) {
    return Optional.ofNullable(getEntityManager().find(AgendaItemRow.class, opinionId))
        .map(AgendaItemRow::toItem)
        .flatMap(item ->
            switch (item) {
              case Asked _ -> Optional.empty();
              case Answered answered -> Optional.of(answered.opinion());
            });
  }

  /**
   * Refuses an opinion on which another decision of the parcours rests already; whoever asks holds
   * that parcours, so that nobody else uses it meanwhile.
   */
  public void requireUnused(UUID opinionId) {
    var used =
        getEntityManager()
            .createNativeQuery(
                """
                select 1 from reorientation where opinion_id = :opinion
                union all
                select 1 from social_review where opinion_id = :opinion
                union all
                select 1 from suspension where opinion_id = :opinion
                """,
                Integer.class)
            .setParameter("opinion", opinionId)
            .getResultList();
    if (!used.isEmpty()) {
      throw EQUIPE_OPINION_ALREADY_USED.because(
          "Une autre décision s'appuie sur lui : saisissez l'équipe de nouveau.", "/opinionId");
    }
  }

  EquipeSession session(UUID id) {
    return findByIdOptional(id)
        .map(row -> row.toSession(members(id)))
        .orElseThrow(() -> unknown(id));
  }

  /** Holds the row for the rest of the transaction; refuses an unknown id. */
  EquipeSession lock(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
        .map(row -> row.toSession(members(id)))
        .orElseThrow(() -> unknown(id));
  }

  void insert(Convened convened, Author author) {
    persistAndFlush(SessionRow.of(convened, author.name()));
    var id = convened.call().id();
    convened.call().members().forEach(m -> getEntityManager().persist(MemberRow.of(id, m)));
    flush();
  }

  void update(Held held) {
    findById(held.call().id()).status = SessionRow.Status.HELD;
    members(held.call().id()).forEach(row -> row.present = held.present().contains(row.number));
    flush();
  }

  boolean isTerritory(String code) {
    return !getEntityManager()
        .createNativeQuery("select 1 from territory where code = :code", Integer.class)
        .setParameter("code", code)
        .getResultList()
        .isEmpty();
  }

  Optional<AgendaItem> item(UUID session, ParcoursId parcours, Subject subject) {
    return getEntityManager()
        .createQuery(
            """
            from AgendaItemRow i
             where i.sessionId = :session and i.parcoursId = :parcours and i.subject = :subject
            """,
            AgendaItemRow.class)
        .setParameter("session", session)
        .setParameter("parcours", parcours.value())
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst()
        .map(AgendaItemRow::toItem);
  }

  List<AgendaItem> agenda(UUID session) {
    return items("i.sessionId", session);
  }

  List<AgendaItem> ofParcours(ParcoursId parcours) {
    return items("i.parcoursId", parcours.value());
  }

  private List<AgendaItem> items(String of, UUID id) {
    return getEntityManager()
        .createQuery(
            "from AgendaItemRow i where " + of + " = :id order by i.subject, i.parcoursId, i.id",
            AgendaItemRow.class)
        .setParameter("id", id)
        .getResultStream()
        .map(AgendaItemRow::toItem)
        .toList();
  }

  /** Whose parcours it is. */
  UUID personOf(ParcoursId parcours) {
    return (UUID)
        getEntityManager()
            .createNativeQuery("select person_id from parcours where id = :id", UUID.class)
            .setParameter("id", parcours.value())
            .getSingleResult();
  }

  void insert(Asked asked) {
    getEntityManager().persist(AgendaItemRow.of(asked));
    flush();
  }

  void update(Answered answered) {
    getEntityManager().find(AgendaItemRow.class, answered.question().id()).become(answered);
    flush();
  }

  /** Which sessions a page asks for, and after which one it starts. */
  record Search(
      Optional<String> territory, Optional<LocalDate> from, Optional<After> after, int rows) {}

  /** The last session of the page before. */
  record After(LocalDate day, UUID id) {}

  /** Sessions from the earliest day on. */
  List<EquipeSession> page(Search search) {
    var conditions = new ArrayList<String>();
    Map<String, Object> values = new LinkedHashMap<>();
    search
        .territory()
        .ifPresent(code -> {
          conditions.add("(s.territory = :territory or s.territory is null)");
          values.put("territory", code);
        });
    search
        .from()
        .ifPresent(day -> {
          conditions.add("s.heldOn >= :from");
          values.put("from", day);
        });
    search
        .after()
        .ifPresent(last -> {
          conditions.add("(s.heldOn > :afterDay or s.heldOn = :afterDay and s.id > :afterId)");
          values.put("afterDay", last.day());
          values.put("afterId", last.id());
        });
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    var query =
        getEntityManager()
            .createQuery("from SessionRow s" + where + " order by s.heldOn, s.id", SessionRow.class)
            .setMaxResults(search.rows());
    values.forEach(query::setParameter);
    var rows = query.getResultList();
    var members =
        members(rows.stream().map(row -> row.id).toList()).stream()
            .collect(groupingBy(member -> member.sessionId));
    return rows.stream()
        .map(row -> row.toSession(members.getOrDefault(row.id, List.of())))
        .toList();
  }

  private List<MemberRow> members(UUID session) {
    return members(List.of(session));
  }

  /** Those of all these sessions, in one statement. */
  private List<MemberRow> members(List<UUID> sessions) {
    return getEntityManager()
        .createQuery(
            "from MemberRow m where m.sessionId in :sessions order by m.number", MemberRow.class)
        .setParameter("sessions", sessions)
        .getResultList();
  }

  private static RuntimeException unknown(UUID id) {
    return EQUIPE_SESSION_NOT_FOUND.because("Aucune séance %s.".formatted(id));
  }
}
