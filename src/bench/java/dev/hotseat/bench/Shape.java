package dev.hotseat.bench;

/** How many rooms there are, and how many screens in each. */
record Shape(int rooms, int seats) {
    /** What its sessions' ids begin with. */
    String name() {
        return "r" + rooms + "x" + seats;
    }

    int screens() {
        return rooms * seats;
    }
}
