package dev.hotseat.storage.sqlite.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One transaction of the writer, from its first write to the fsync, for Java's flight recorder. */
@Name("dev.hotseat.Commit")
@Label("Log commit")
@Category("Hotseat")
@Description("One transaction of the session log's writer, its fsync included")
@StackTrace(false)
final class CommitEvent extends Event {
    @Label("Writes")
    int writes;
}
