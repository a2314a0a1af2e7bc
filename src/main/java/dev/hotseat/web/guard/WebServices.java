package dev.hotseat.web.guard;

import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.erasure.Erasures;
import dev.hotseat.ops.Exposure;
import dev.hotseat.ops.Meters;
import dev.hotseat.partners.Practices;
import dev.hotseat.room.Ids;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.ServerClock;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sharing.Shares;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the routes need, made once by the composition root.
 *
 * @param webroot   folder to serve pages from, instead of the built-in ones
 * @param publicUrl base of links where a proxy stands in front; otherwise links follow the request
 * @param opsApart  whether metrics and health have a port of their own
 */
public record WebServices(RoomRegistry rooms, SessionLog log, BankShelf banks, RubricShelf rubrics, Shares shares, Erasures erasures, Practices practices, Ids ids, ServerClock clock,
                          PrometheusMeterRegistry metrics, Meters meters, String hostKey, Optional<Path> webroot, Optional<String> publicUrl,
                          int frameBytesMax, long outboundBytesMax, boolean opsApart, Exposure exposure, ClientAddresses peers, WrongLinkThrottle wrongLinks, ConnectionCounter crowd, ConnectionLimits doorstep, NewSessionLimit newSessions) {}
