package dev.hotseat.session;

/** How much text an event holds, so that a log has a bound that notes of the greatest length cannot go past. Pure. */
public final class Written {
    private Written() {}

    /**
     * The bytes of an event's words as they are stored: UTF-8, with an escape where one is needed. What a session is made with has
     * a bound of its own, and of events that hold nothing but ids, levels and times the number is bound enough.
     */
    public static long bytes(Event event) {
        return switch (event) {
            case Event.SessionCreated _, Event.PracticeArranged _ -> 0;
            case Event.OfQuestions _, Event.OfRecord _, Event.OfCandidate _, Event.OfRegrading _, Event.OfSeats _ -> 0;
            case Event.OfSession _, Event.OfAgenda _, Event.OfStage _, Event.OfGrading _, Event.OfPanel _, Event.OfPractice _ -> bytes(event.toString());
        };
    }

    /** The same of one text. */
    public static long bytes(String text) {
        return text.chars().mapToLong(Written::bytes).sum();
    }

    /** Half of a pair takes two of the four bytes that the pair does. */
    private static long bytes(int character) {
        return character < ' ' ? 6
                : character == '"' || character == '\\' ? 2 : character < 0x80 ? 1 : character < 0x800 || Character.isSurrogate((char) character) ? 2 : 3;
    }
}
