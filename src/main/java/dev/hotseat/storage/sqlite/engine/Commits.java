package dev.hotseat.storage.sqlite.engine;

/** Is told of every transaction that is on disk, on the writer's thread: how many writes it held and how long it took. */
public interface Commits {
    Commits UNHEARD = (_, _) -> { };

    void committed(int writes, long nanos);
}
