package dev.hotseat.bankfile;

import dev.hotseat.bank.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the columns of a spreadsheet hold, by their names or, where they have none, by what stands in them.
 *
 * @param named   for each column what it holds, or nothing where that is not known
 * @param choices the columns of a question's choices, in order
 */
record CsvColumns(List<Optional<Column>> named, List<Integer> choices) {
    private static final Pattern CHOICE = Pattern.compile("(?iu)^(?:answer|option|choice|antwort|opción|opcion|opção|respuesta|resposta|réponse|risposta"
            + "|вариант|ответ|odpowiedź|选项|選択肢|보기)s?\\s*[-_.]?\\s*(?:[1-9]|[a-h])$");
    private static final Pattern RIGHT = Pattern.compile("(?iu).*(correct|right|richtig|correcta|correta|juste|верн|правильн|poprawn|正确|正解|정답).*");
    private static final Set<String> ASIDE = Set.of("type", "id", "no", "number", "nr", "image", "link", "url", "typ", "tipo", "author", "date", "status");
    private static final Set<String> TITLES = Set.of("name", "title", "titel", "nombre", "nome", "nom", "название", "nazwa", "名称", "名前");
    private static final int CHOICES_MIN = 2;

    /** The columns that a row names, or nothing where it is no header of questions. */
    static Optional<CsvColumns> of(List<String> header) {
        // A title above the table stands alone in its row, whatever words it has.
        if (header.size() > 1 && header.stream().filter(cell -> !cell.isBlank()).count() == 1
                && header.stream().noneMatch(cell -> Column.named(cell).filter(Column.PROMPT::equals).isPresent())) {
            return Optional.empty();
        }
        List<Integer> choices = choices(header);
        List<Optional<Column>> named = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            named.add(choices.contains(i) ? Optional.empty() : named(header.get(i), !choices.isEmpty()));
        }
        int title = IntStream.range(0, header.size()).filter(i -> TITLES.contains(Column.letters(header.get(i)))).findFirst().orElse(-1);
        if (!named.contains(Optional.of(Column.PROMPT)) && title >= 0 && named.contains(Optional.of(Column.GUIDANCE))) {
            named.set(title, Optional.of(Column.PROMPT));
        }
        return named.contains(Optional.of(Column.PROMPT)) ? Optional.of(new CsvColumns(named, choices)) : Optional.empty();
    }

    /** Where no row names them: the one column that asks, what stands behind it as the answer, what stands before it as the section. */
    static Optional<CsvColumns> byContent(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int c = 0; c < width; c++) {
            int column = c;
            long asking = rows.stream().filter(row -> column < row.size() && row.get(column).matches("(?s).*[?？؟]\\s*")).count();
            if (asking * 2 > rows.size()) {
                List<Optional<Column>> named = new ArrayList<>(Collections.nCopies(width, Optional.empty()));
                named.set(c, Optional.of(Column.PROMPT));
                if (c + 1 < width) {
                    named.set(c + 1, Optional.of(Column.GUIDANCE));
                }
                if (c > 0) {
                    named.set(c - 1, Optional.of(Column.SECTION));
                }
                return Optional.of(new CsvColumns(named, List.of()));
            }
        }
        return Optional.empty();
    }

    private static List<Integer> choices(List<String> header) {
        List<Integer> found = IntStream.range(0, header.size()).filter(i -> CHOICE.matcher(header.get(i).strip()).matches()).boxed().toList();
        List<Integer> letters = IntStream.range(0, header.size()).filter(i -> header.get(i).strip().matches("[A-Ha-h]")).boxed().toList();
        List<Integer> choices = found.size() >= CHOICES_MIN ? found : letters;
        return choices.size() >= CHOICES_MIN ? choices : List.of();
    }

    private static Optional<Column> named(String header, boolean choices) {
        if (header.indexOf('#') >= 0) {
            return Optional.empty();
        }
        if (choices && RIGHT.matcher(header).matches()) {
            return Optional.of(Column.GUIDANCE);
        }
        Optional<Column> whole = Column.named(header);
        List<String> words = Arrays.stream(header.split("[^\\p{L}\\p{M}]+")).map(Column::letters).toList();
        if (whole.isPresent() || words.stream().anyMatch(ASIDE::contains)) {
            return whole;
        }
        return words.stream().map(Column::named).filter(Optional.of(Column.PROMPT)::equals).findFirst().orElse(Optional.empty());
    }

    /** The choices of a row as a list to ask with, empty where it has none. */
    String asked(List<String> cells) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            String cell = choices.get(i) < cells.size() ? cells.get(choices.get(i)) : "";
            if (!cell.isEmpty()) {
                list.append(list.isEmpty() ? "" : "\n").append("- ").append((char) ('A' + i)).append(") ").append(cell);
            }
        }
        return list.toString();
    }

    /** What the cell that names the right choices means: a number is the choice of that place, anything else stands as it is. */
    String right(String cell, List<String> cells) {
        if (choices.isEmpty() || !cell.matches("[1-9](\\s*[,;]\\s*[1-9])*")) {
            return cell;
        }
        List<String> right = new ArrayList<>();
        for (String number : cell.split("\\s*[,;]\\s*")) {
            int place = Integer.parseInt(number) - 1;
            boolean known = place < choices.size() && choices.get(place) < cells.size() && !cells.get(choices.get(place)).isEmpty();
            right.add(known ? cells.get(choices.get(place)) : number);
        }
        return String.join("\n", right);
    }
}
