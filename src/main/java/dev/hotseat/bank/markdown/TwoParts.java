package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises a document that first lists its questions and then repeats each with an answer, and finds where it turns. */
final class TwoParts {
    private static final int REPEATS_MIN = 3;
    private static final int PROMPT_LOOK_MAX = 600;
    private static final double REPEATED_SHARE_MIN = 0.5;
    private static final Pattern MARKER = Pattern.compile("(?i)^(.{0,60}\\W)?(questions?( and| with)? ((model|sample|detailed|suggested) )?answers?"
            + "|q a|answers|answer (key|section)|(model|sample|suggested|detailed) answers?|solutions)$");

    private TwoParts() {}

    /** The index of the first line of the answers part, or -1 where the document has no second part. */
    static int split(Layout layout) {
        List<Line> lines = layout.lines();
        Map<String, List<Integer>> places = new HashMap<>();
        List<Integer> markers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (layout.excluded()[i] != null || line.blank() || line.kind() == Line.Kind.CODE || line.quoted()) {
                continue;
            }
            if (marker(line)) {
                markers.add(i);
            } else if (candidate(line)) {
                places.computeIfAbsent(Wording.key(line.text()), _ -> new ArrayList<>()).add(i);
            }
        }
        places.keySet().removeIf(key -> key.length() < 12 || key.chars().filter(c -> c == ' ').count() < 2);
        for (int marker : markers) {
            long repeated = places.values().stream().filter(at -> at.getFirst() < marker && at.getLast() > marker).count();
            long before = places.values().stream().filter(at -> at.getFirst() < marker && asks(layout, at.getFirst())).count();
            if (repeated > 0 && repeated >= before * REPEATED_SHARE_MIN && bare(layout, places, marker)) {
                return marker;
            }
        }
        return repeated(layout, places);
    }

    private static boolean candidate(Line line) {
        return switch (line.kind()) {
            case HEADING -> true;
            case ITEM -> line.numbered() && line.depth() == 1 || Wording.questionLike(line.text());
            case TEXT -> line.text().length() < PROMPT_LOOK_MAX && Wording.questionLike(line.text());
            default -> false;
        };
    }

    static boolean marker(Line line) {
        if (line.kind() != Line.Kind.HEADING && (line.kind() != Line.Kind.TEXT || line.text().length() > 60)) {
            return false;
        }
        String lower = line.text().toLowerCase(Locale.ROOT);
        if (!lower.contains("answer") && !lower.contains("solution") && !lower.contains("q")) {
            return false;
        }
        String words = Wording.plain(line.text()).replace("&", " and ").replaceAll("[^\\p{L}]+", " ").strip();
        return MARKER.matcher(words).matches() || words.matches("(?i).*\\bq and a");
    }

    private static int repeated(Layout layout, Map<String, List<Integer>> places) {
        List<List<Integer>> twice = places.values().stream().filter(at -> at.size() == 2).toList();
        int turn = twice.stream().mapToInt(List::getLast).min().orElse(-1);
        boolean apart = twice.stream().allMatch(at -> at.getFirst() < turn);
        long before = places.values().stream().filter(at -> at.getFirst() < turn
                && asks(layout, at.getFirst())).count();
        if (twice.size() < REPEATS_MIN || !apart || twice.size() < before * REPEATED_SHARE_MIN || !bare(layout, places, turn)) {
            return -1;
        }
        return backOverTitles(layout, turn);
    }

    /** Whether most questions before the turn have no answer there: the line after each is the next question or a title. */
    private static boolean bare(Layout layout, Map<String, List<Integer>> places, int turn) {
        int bare = 0;
        int all = 0;
        for (List<Integer> at : places.values()) {
            if (at.getFirst() < turn && at.getLast() >= turn && asks(layout, at.getFirst())) {
                int next = at.getFirst() + 1;
                while (next < turn && (layout.lines().get(next).blank() || layout.excluded()[next] != null)) {
                    next++;
                }
                Line line = layout.lines().get(next);
                bare += next == turn || candidate(line) ? 1 : 0;
                all++;
            }
        }
        return bare * 2 >= all;
    }

    private static boolean asks(Layout layout, int index) {
        return Wording.questionLike(layout.lines().get(index).text());
    }

    /** The second part begins with the title above its first question, also where that title has lost its "#". */
    private static int backOverTitles(Layout layout, int turn) {
        Set<String> titles = titles(layout, 0, turn);
        int start = turn;
        for (int i = turn - 1; i >= 0; i--) {
            Line line = layout.lines().get(i);
            if (line.kind() == Line.Kind.HEADING || line.kind() == Line.Kind.TEXT && titles.contains(Wording.key(line.text()))) {
                start = i;
            } else if (!line.blank() && line.kind() != Line.Kind.RULE) {
                break;
            }
        }
        return start;
    }

    /** The keys of the headings between two indexes that are sections, not questions. */
    static Set<String> titles(Layout layout, int from, int to) {
        Set<String> titles = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (layout.roles()[i] == HeadingRoles.Role.SECTION && !marker(layout.lines().get(i))) {
                titles.add(Wording.key(DocumentCutter.sectionTitle(layout.lines().get(i).text())));
            }
        }
        titles.remove("");
        return titles;
    }
}
