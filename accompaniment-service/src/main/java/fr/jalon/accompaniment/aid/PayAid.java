package fr.jalon.accompaniment.aid;

import static fr.jalon.accompaniment.AccompanimentProblem.AID_NOT_TO_PAY;

import fr.jalon.accompaniment.aid.Aid.ToPay;
import fr.jalon.accompaniment.aid.budget.BudgetRepository;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says that a granted aid was paid, or that it never will be. */
@ApplicationScoped
class PayAid {
  private final AccompanimentRepository accompaniments;
  private final AidRepository aids;
  private final BudgetRepository budgets;
  private final AidDecider decider;

  PayAid(
      AccompanimentRepository accompaniments,
      AidRepository aids,
      BudgetRepository budgets,
      AidDecider decider) {
    this.accompaniments = accompaniments;
    this.aids = aids;
    this.budgets = budgets;
    this.decider = decider;
  }

  @Transactional
  AidView pay(AidId id, @Nullable LocalDate paidOn) {
    var granted = toPay(id);
    var on = decider.day("/paidOn", paidOn, granted.decision().on(), "la décision");
    var change = granted.pay(on, decider.act());
    aids.pay(change.next());
    change.events().forEach(decider.outbox()::append);
    return AidView.of(change.next(), aids.checksOf(id));
  }

  /** The budget has the money back. */
  @Transactional
  AidView cancel(AidId id, @Nullable LocalDate cancelledOn, String because) {
    var granted = toPay(id);
    var on = decider.day("/cancelledOn", cancelledOn, granted.decision().on(), "la décision");
    var change = granted.cancel(on, because, decider.act());
    aids.cancel(change.next());
    budgets.release(granted.grant().budget(), granted.grant().cents());
    change.events().forEach(decider.outbox()::append);
    return AidView.of(change.next(), aids.checksOf(id));
  }

  private ToPay toPay(AidId id) {
    accompaniments.lock(aids.accompanimentOf(id));
    if (aids.get(id) instanceof ToPay granted) {
      return granted;
    }
    throw AID_NOT_TO_PAY.because("Seule une aide accordée et non payée se paie ou s'annule");
  }
}
