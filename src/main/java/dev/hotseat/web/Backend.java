package dev.hotseat.web;

import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.bankshelf.QuestionUses;
import dev.hotseat.ops.Meters;
import dev.hotseat.practice.Practices;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.sharing.Shares;
import dev.hotseat.web.api.Sessions;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** What is served: made once by the composition root, and shared by the web servers of all event loops. Thread-safe. */
public record Backend(Sessions sessions, BankShelf banks, QuestionUses questionUses, RubricShelf rubrics, Shares shares, Practices practices, Meters meters,
                      PrometheusMeterRegistry registry) {}
