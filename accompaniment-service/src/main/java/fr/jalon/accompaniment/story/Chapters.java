package fr.jalon.accompaniment.story;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Gathers what every room tells of some accompaniments, one statement a room. */
@ApplicationScoped
class Chapters {
  private static final Comparator<ChapterEntry> BY_DAY =
      Comparator.comparing(ChapterEntry::on).thenComparing(ChapterEntry::recordedAt);

  private final List<Chapter> all;

  Chapters(@All List<Chapter> all) {
    this.all = all;
  }

  List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return all.stream()
        .flatMap(chapter -> chapter.of(accompanimentIds).stream())
        .sorted(BY_DAY)
        .toList();
  }
}
