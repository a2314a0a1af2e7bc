package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Recognises a document that first lists its questions and then repeats each with an answer, and finds where it turns. */
final class TwoParts {
    private static final int REPEATS_MIN = 3;
    private static final int MARKERS_MAX = 20;
    private static final double ASKS = 0.5;
    private static final int PROMPT_LOOK_MAX = 600;
    private static final double REPEATED_SHARE_MIN = 0.5;
    private static final Pattern MARKER = Pattern.compile("(?i)^(.{0,60}\\W)?(questions?( and| with)? ((model|sample|detailed|suggested) )?answers?"
            + "|q a|answers|answer (key|section)|(model|sample|suggested|detailed) answers?|solutions)$");

    private TwoParts() {}

    /** The index of the first line of the answers part, or -1 where the document has no second part. */
    static int split(Page page) {
        List<Line> lines = page.lines();
        Map<String, List<Integer>> places = new HashMap<>();
        List<Integer> markers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (page.excluded()[i] != null || line.blank() || line.kind() == Line.Kind.CODE || line.quoted()) {
                continue;
            }
            if (marker(line)) {
                markers.add(i);
            } else if (candidate(page, i)) {
                places.computeIfAbsent(Wording.key(line.text()), _ -> new ArrayList<>()).add(i);
            }
        }
        places.keySet().removeIf(TwoParts::tooShort);
        for (int marker : markers.subList(0, Math.min(markers.size(), MARKERS_MAX))) {
            long repeated = places.values().stream().filter(at -> at.getFirst() < marker && at.getLast() > marker).count();
            long before = places.values().stream().filter(at -> at.getFirst() < marker && asks(page, at.getFirst())).count();
            if (repeated > 0 && repeated >= before * REPEATED_SHARE_MIN && bare(page, places, marker)) {
                return marker;
            }
        }
        return repeated(page, places);
    }

    /** A short text may stand twice in a document without being one question. Scripts without spaces say much in few signs. */
    private static boolean tooShort(String key) {
        boolean dense = !key.isEmpty() && key.charAt(0) >= 0x2E80;
        return dense ? key.length() < 5 : key.length() < 12 || key.chars().filter(c -> c == ' ').count() < 2;
    }

    private static boolean candidate(Page page, int index) {
        Line line = page.lines().get(index);
        return switch (line.kind()) {
            case HEADING -> true;
            case ITEM -> line.numbered() && line.depth() == 1 || page.asks()[index] >= ASKS;
            case TEXT -> page.shapes()[index] != null && line.text().length() < PROMPT_LOOK_MAX
                    && (page.asks()[index] >= ASKS || page.marks()[index].counts());
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

    private static int repeated(Page page, Map<String, List<Integer>> places) {
        List<List<Integer>> twice = places.values().stream().filter(at -> at.size() == 2).toList();
        int turn = twice.stream().mapToInt(List::getLast).min().orElse(-1);
        boolean apart = twice.stream().allMatch(at -> at.getFirst() < turn);
        long before = places.values().stream().filter(at -> at.getFirst() < turn
                && asks(page, at.getFirst())).count();
        if (twice.size() < REPEATS_MIN || !apart || twice.size() < before * REPEATED_SHARE_MIN || !bare(page, places, turn)) {
            return -1;
        }
        return backOverTitles(page, turn);
    }

    /** Whether most questions before the turn have no answer there: the line after each is the next question or a title. */
    private static boolean bare(Page page, Map<String, List<Integer>> places, int turn) {
        int bare = 0;
        int all = 0;
        for (List<Integer> at : places.values()) {
            if (at.getFirst() < turn && at.getLast() >= turn && asks(page, at.getFirst())) {
                int next = at.getFirst() + 1;
                while (next < turn && (page.lines().get(next).blank() || page.excluded()[next] != null)) {
                    next++;
                }
                bare += next == turn || candidate(page, next) ? 1 : 0;
                all++;
            }
        }
        return bare * 2 >= all;
    }

    private static boolean asks(Page page, int index) {
        return page.asks()[index] >= ASKS;
    }

    /** The second part begins with the title above its first question, also where that title has lost its "#". */
    private static int backOverTitles(Page page, int turn) {
        int start = turn;
        for (int i = turn - 1; i >= 0; i--) {
            Line line = page.lines().get(i);
            if (line.kind() == Line.Kind.HEADING || line.kind() == Line.Kind.TEXT && titled(page, i)) {
                start = i;
            } else if (!line.blank() && line.kind() != Line.Kind.RULE) {
                break;
            }
        }
        return start;
    }

    /** Whether the line is written like a title and stands before the second part for the second time. */
    private static boolean titled(Page page, int index) {
        String key = Wording.key(Titles.section(page.lines().get(index).text()));
        return page.titles()[index] != null && IntStream.range(0, index).filter(i -> page.shapes()[i] != null || page.titles()[i] != null)
                .anyMatch(i -> key.equals(Wording.key(Titles.section(page.lines().get(i).text()))));
    }

    /** Whether what stands right below the heading could be a question rather than an answer. */
    private static boolean opensList(Page page, int heading) {
        int next = page.next()[heading];
        return next < page.size() && page.shapes()[next] != null && (page.shapes()[next].strength() > Shape.TEXT || page.asks()[next] >= 1);
    }

    /** The keys of the headings between two indexes that title anything but the parts themselves and are no questions. */
    static Set<String> titles(Page page, int from, int to) {
        Set<String> titles = new HashSet<>();
        for (int index : page.headings()) {
            boolean within = index >= from && index < to && !marker(page.lines().get(index));
            if (within && page.asks()[index] < 1 && opensList(page, index)) {
                titles.add(Wording.key(Titles.section(page.lines().get(index).text())));
            }
        }
        titles.remove("");
        return titles;
    }
}
