package dev.hotseat;

import dev.hotseat.cli.Commands;
import dev.hotseat.cli.Console;

/** The program: everything it can do is a command of {@link Commands}. */
public final class Hotseat {
    private Hotseat() {}

    public static void main(String[] args) {
        System.exit(Commands.run(Console.system(), args));
    }
}
