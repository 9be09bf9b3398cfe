package fr.jalon.accompaniment.programme.entry;

import fr.jalon.accompaniment.programme.Validation.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one side answered to a prescription, by whose voice.
 *
 * @param reason code of the refusal; none when the side agrees
 */
public record Agreement(
    Side side,
    boolean agreed,
    @Nullable String reason,
    LocalDate on,
    Instant recordedAt,
    String agentId,
    String agentName) {}
