package fr.jalon.accompaniment.story;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.platform.identity.CurrentAgent;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Gathers what every room tells the reader of some accompaniments, one statement a room. */
@ApplicationScoped
class Chapters {
  private static final Comparator<ChapterEntry> BY_DAY =
      Comparator.comparing(ChapterEntry::on).thenComparing(ChapterEntry::recordedAt);

  private final List<Chapter> all;

  private final CurrentAgent agent;

  Chapters(@All List<Chapter> all, CurrentAgent agent) {
    this.all = all;
    this.agent = agent;
  }

  List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    var roles = agent.roles();
    return all.stream()
        .filter(chapter -> !Collections.disjoint(chapter.readers(), roles))
        .flatMap(chapter -> chapter.of(accompanimentIds).stream())
        .sorted(BY_DAY)
        .toList();
  }
}
