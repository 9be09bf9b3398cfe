package fr.jalon.accompaniment.programme.step;

import static java.util.stream.Collectors.groupingBy;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.programme.entry.Entry;
import fr.jalon.accompaniment.programme.entry.EntryId;
import fr.jalon.accompaniment.programme.entry.EntryRepository;
import fr.jalon.accompaniment.programme.entry.EntryView;
import fr.jalon.accompaniment.programme.step.ProgrammesView.WayView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the programmes of a person, in as many queries whatever they hold. */
@ApplicationScoped
class ReadProgrammes {
  private final AccompanimentRepository accompaniments;
  private final EntryRepository entries;
  private final StepRepository steps;

  ReadProgrammes(
      AccompanimentRepository accompaniments, EntryRepository entries, StepRepository steps) {
    this.accompaniments = accompaniments;
    this.entries = entries;
    this.steps = steps;
  }

  @Transactional
  ProgrammesView handle(AccompanimentId id) {
    var accompaniment = accompaniments.get(id);
    return new ProgrammesView(
        accompaniment.subject().parcoursId(), ways(entries.of(accompaniment)));
  }

  @Transactional
  WayView one(AccompanimentId id, EntryId entry) {
    var accompaniment = accompaniments.get(id);
    return ways(List.of(entries.get(entry, accompaniment))).getFirst();
  }

  private List<WayView> ways(List<Entry> found) {
    var byEntry =
        steps.of(found.stream().map(each -> each.id().value()).toList()).stream()
            .collect(groupingBy(Step::entryId));
    return found.stream()
        .map(each ->
            new WayView(
                EntryView.of(each),
                byEntry.getOrDefault(each.id().value(), List.of()).stream()
                    .map(StepView::of)
                    .toList()))
        .toList();
  }
}
