package dev.hotseat.audience;

import java.util.Locale;

/** What a replay and a report call whom they are for. The host's and a training copy are named by how they came to be, whatever their audience. */
public enum AudienceName {
    CANDIDATE, OBSERVER, REGRADER, PANELIST, PANEL, PEER, HOST, TRAINING;

    /** The name of an audience that somebody is by their own seat or link. */
    public static AudienceName of(Audience audience) {
        return switch (audience) {
            case Audience.Candidate _, Audience.Onlooker _ -> CANDIDATE;
            case Audience.Observer _ -> OBSERVER;
            case Audience.Regrader _ -> REGRADER;
            case Audience.Panelist _ -> PANELIST;
            case Audience.Panel _ -> PANEL;
            case Audience.Peer _ -> PEER;
            case Audience.Outsider _ -> HOST;
        };
    }

    /** As the API says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
