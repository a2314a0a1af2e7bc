package dev.hotseat.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a table, a field of a spreadsheet or a key of a data file may hold, by the names people give it. */
public enum Column {
    PROMPT("question", "questions", "prompt", "q", "questiontext", "interviewquestion", "ask", "query", "frage", "front"),
    GUIDANCE("answer", "answers", "guidance", "a", "solution", "modelanswer", "sampleanswer", "expectedanswer", "idealanswer",
            "response", "explanation", "notes", "lookfor", "whattolookfor", "keypoints", "antwort", "back", "answertext"),
    SECTION("section", "category", "categories", "topic", "group", "area", "subject", "theme", "chapter", "module", "kategorie", "sectiontitle"),
    DIFFICULTY("difficulty", "level", "difficultylevel", "complexity", "seniority", "hardness", "schwierigkeit"),
    TAGS("tags", "tag", "keywords", "labels", "skills", "label"),
    MINUTES("minutes", "time", "duration", "mins", "min", "timeminutes", "durationminutes", "timeinminutes", "estimatedminutes",
            "timemin", "durationmin", "minuten", "length"),
    FOLLOW_UPS("followups", "followup", "followupquestions", "followupquestion", "probes", "followon"),
    HINTS("hints", "hint", "clues"),
    WEAK_SIGNS("weaksigns", "weaksign", "redflags", "redflag", "weakanswer", "weakanswers", "signsofaweakanswer"),
    CRITERIA("criteria", "criterion", "rubric"),
    BANK("bank", "banktitle"),
    DESCRIPTION("description", "bankdescription");

    private final Set<String> names;

    Column(String... names) {
        this.names = Set.of(names);
    }

    /** The column that a header means, whatever its case, spaces and punctuation. */
    public static Optional<Column> named(String header) {
        String name = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        for (Column column : values()) {
            if (column.names.contains(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
