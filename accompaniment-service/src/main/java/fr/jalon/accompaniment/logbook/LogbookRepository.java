package fr.jalon.accompaniment.logbook;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.logbook.LogbookItem.Told;
import fr.jalon.accompaniment.rows.RowRepository;
import fr.jalon.platform.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the carnets de bord: each thing once, and each word of what became of it. */
@ApplicationScoped
class LogbookRepository implements Chapter {
  private static final String ITEMS =
      """
      select i.id, i.accompaniment_id, i.kind, i.parent_id, i.code, i.wording, i.due_on, s.states
        from logbook_item i
        cross join lateral (
          select json_agg(json_build_object(
                   'state', s.state, 'on', s.noted_on, 'reason', s.reason,
                   'recorded_at', s.recorded_at, 'recorded_by', s.recorded_by) order by s.number)
                   as states
            from logbook_state s where s.item_id = i.id) s
      """;

  private final RowRepository rows;
  private final Obstacles obstacles;

  LogbookRepository(RowRepository rows, Obstacles obstacles) {
    this.rows = rows;
    this.obstacles = obstacles;
  }

  private record Row(
      UUID id,
      UUID accompanimentId,
      ItemKind kind,
      @Nullable UUID parentId,
      @Nullable String code,
      @Nullable String wording,
      @Nullable LocalDate dueOn,
      List<Told> states) {}

  private record Found(long found) {}

  /** Everything of a follow-up, with its history, in one statement. */
  List<LogbookItem> of(UUID accompanimentId) {
    return rows
        .select(
            ITEMS + " where i.accompaniment_id = ?1 order by i.recorded_at, i.id",
            Row.class,
            accompanimentId)
        .stream()
        .map(this::item)
        .toList();
  }

  Optional<LogbookItem> item(UUID id, ItemKind kind) {
    return rows
        .select(ITEMS + " where i.id = ?1 and i.kind = ?2", Row.class, id, kind.name())
        .stream()
        .findFirst()
        .map(this::item);
  }

  boolean holds(UUID accompanimentId, String code) {
    return rows.select(
                "select count(*) as found from logbook_item where accompaniment_id = ?1 and code ="
                    + " ?2",
                Found.class,
                accompanimentId,
                code)
            .getFirst()
            .found()
        > 0;
  }

  void insert(LogbookItem item) {
    rows.write(
        """
        insert into logbook_item (id, accompaniment_id, kind, parent_id, code, wording, due_on,
               recorded_at, recorded_by)
        values (?1, ?2, ?3, cast(nullif(?4, '') as uuid), nullif(?5, ''), nullif(?6, ''),
                cast(nullif(?7, '') as date), ?8, ?9)
        """,
        item.id(),
        item.accompanimentId(),
        item.kind().name(),
        text(item.parentId()),
        text(item.code()),
        text(item.wording()),
        text(item.dueOn()),
        item.first().recordedAt(),
        item.first().recordedBy());
    insert(item.id(), 0, item.first());
  }

  void insert(UUID itemId, int number, Told told) {
    rows.write(
        """
        insert into logbook_state (item_id, number, state, noted_on, reason, recorded_at,
               recorded_by)
        values (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, ?7)
        """,
        itemId,
        number,
        told.state().name(),
        told.on(),
        text(told.reason()),
        told.recordedAt(),
        told.recordedBy());
  }

  /** What stands in a person's way is for whoever follows them. */
  @Override
  public Set<Role> readers() {
    return EnumSet.of(Role.CONSEILLER, Role.CHEF_DE_PROJET);
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        select i.accompaniment_id, s.noted_on as "on", 'LOGBOOK_' || i.kind || '_' || s.state as kind,
               case i.kind when 'OBSTACLE' then 'Obstacle' when 'OBJECTIVE' then 'Objectif'
                           else 'Action' end
                 || coalesce(' ' || i.code, '') as label,
               i.id as about_id, s.state as reason, s.recorded_by as by, s.recorded_at
          from logbook_item i join logbook_state s on s.item_id = i.id
         where i.accompaniment_id = any(cast(?1 as uuid[]))
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }

  private LogbookItem item(Row row) {
    var named = Optional.ofNullable(row.code()).flatMap(obstacles::named);
    return new LogbookItem(
        row.id(),
        row.accompanimentId(),
        row.kind(),
        row.parentId(),
        row.code(),
        named.map(known -> known.kind().label()).orElse(null),
        named.map(known -> known.domain().code()).orElse(null),
        row.wording(),
        row.dueOn(),
        row.states().getLast().state(),
        row.states());
  }

  /** A new item, as it is about to be written. */
  LogbookItem fresh(
      UUID accompanimentId,
      ItemKind kind,
      @Nullable UUID parentId,
      @Nullable String codeOrWording,
      @Nullable LocalDate dueOn,
      Told first) {
    var obstacle = kind == ItemKind.OBSTACLE;
    return item(
        new Row(
            UUID.randomUUID(),
            accompanimentId,
            kind,
            parentId,
            obstacle ? codeOrWording : null,
            obstacle ? null : codeOrWording,
            dueOn,
            List.of(first)));
  }

  static Told told(ItemState state, LocalDate on, @Nullable String reason, Instant now, String by) {
    return new Told(state, on, reason, now, by);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
