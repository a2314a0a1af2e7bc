package dev.hotseat.wire;

import dev.hotseat.bank.BankLimits;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.draw.Draw;
import dev.hotseat.matchmaking.Waiter;
import dev.hotseat.matchmaking.Want;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.ErrorCode;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.scoring.Readiness;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.scoring.Scorecard;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.ClockFace;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommentKind;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.Event;
import dev.hotseat.session.Feedback;
import dev.hotseat.session.HandReason;
import dev.hotseat.session.ObserverView;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Plan;
import dev.hotseat.session.Practice;
import dev.hotseat.session.PracticeKind;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.Seat;
import dev.hotseat.session.Settings;
import dev.hotseat.sharing.Shares;
import dev.hotseat.testing.Sealed;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages need to know of the server's types, as an ES module of constants. */
final class WireModule {
    private static final String HEAD = """
            // The words and bounds of the protocol as the server's types have them. Written by scripts/wire; nobody edits it by hand.
            """;
    private static final int WIDTH_MAX = 140;
    private static final int ONE_LINE_MAX = 90;
    private static final Supplier<Stream<Class<?>>> BOUNDED = () -> Stream.concat(Sealed.leaves(Command.OfParticipant.class), Stream.of(CreateSession.class,
            Seat.class, Settings.class, Plan.class, Question.class, BankLimits.class, Rubric.class, Criterion.class, Scorecard.class, Feedback.class,
            Practice.class, Draw.class, Waiter.class, Want.class));

    private WireModule() {}

    static String text() {
        return HEAD
                + list("Everything that can happen in a session, by the name under which it is logged and sent.", "EVENT_TYPES", names(Event.class))
                + list("What a participant can ask for over the socket.", "COMMAND_TYPES", names(Command.OfParticipant.class))
                + table("What each role may and is.", "ROLES", roles())
                + list("The phases of a session, in their order.", "PHASES", names(Phase.values()))
                + table("The levels of each scale, lowest first.", "SCALES",
                        named(LevelScale.values(), Enum::name, scale -> array(scale.levels().stream().map(Enum::name).toList())))
                + list("Why there is no level; no statistic counts these as one.", "OUTSIDE_SCALE",
                        Arrays.stream(Level.values()).filter(Level::outsideScale).map(Enum::name).toList())
                + list("An interviewer's overall judgement.", "VERDICTS", names(Verdict.values()))
                + list("How sure an interviewer is of it.", "CONFIDENCES", names(Confidence.values()))
                + list("What the candidate is told overall.", "READINESS", names(Readiness.values()))
                + list("What the candidate sees of the clock.", "CLOCK_FACES", names(ClockFace.values()))
                + list("What observers see.", "OBSERVER_VIEWS", names(ObserverView.values()))
                + list("What the candidate raises the hand for.", "HAND_REASONS", names(HandReason.values()))
                + list("What is written on looking back.", "COMMENT_KINDS", names(CommentKind.values()))
                + list("Ways to practise.", "PRACTICE_KINDS", names(PracticeKind.values()))
                + list("How hard a question is.", "DIFFICULTIES", names(Difficulty.values()))
                + list("What a share lets its holder see.", "SHARE_VIEWS", names(Shares.View.values()))
                + one("Stands for the interview as a whole where something is graded or noted.", "WHOLE_SESSION", quoted(QuestionId.WHOLE_SESSION.value()))
                + one("How a session is held where nobody chose.", "USUAL_SETTINGS", settings(Settings.USUAL))
                + table("Bounds by what they are of: lengths in characters (_MAX), times in milliseconds (_MS).", "BOUNDS", bounds())
                + list("Why a frame was refused while the connection lives on.", "ERROR_CODES", Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList())
                + list("Why the session refused a command.", "REFUSAL_CODES", RefusalCodes.all())
                + table("Why the server closes a socket.", "CLOSE_CODES", named(CloseCode.values(), Enum::name, code -> String.valueOf(code.code())))
                + one("From this close code on, a client does not come back by itself.", "CLOSE_FOR_GOOD", String.valueOf(CloseCode.FOR_GOOD));
    }

    private static Map<String, String> roles() {
        var questions = Arrays.stream(Role.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == boolean.class && method.getParameterCount() == 0)
                .sorted(Comparator.comparing(Method::getName)).toList();
        return named(Role.values(), Role::name, role -> object(named(questions, Method::getName, question -> answer(question, role))));
    }

    private static String answer(Method question, Role role) {
        try {
            return String.valueOf(question.invoke(role));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String settings(Settings settings) {
        return "{clockFace: %s, accommodationPercent: %d, holdMs: %d, observerView: %s}".formatted(quoted(settings.clockFace().name()),
                settings.accommodationPercent(), settings.holdMs(), quoted(settings.observerView().name()));
    }

    /** The numbers that commands and what they make say of themselves, under the names that they have there. */
    private static Map<String, String> bounds() {
        return named(BOUNDED.get().filter(owner -> !numbers(owner).isEmpty()).toList(), Class::getSimpleName, owner -> object(numbers(owner)));
    }

    private static Map<String, String> numbers(Class<?> owner) {
        var constants = Arrays.stream(owner.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers()))
                .filter(field -> field.getType() == int.class || field.getType() == long.class).toList();
        return named(constants, Field::getName, WireModule::number);
    }

    private static String number(Field field) {
        try {
            return String.format(Locale.ROOT, "%,d", ((Number) field.get(null)).longValue()).replace(',', '_');
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Map<String, String> named(T[] all, Function<T, String> name, Function<T, String> value) {
        return named(List.of(all), name, value);
    }

    /** In the order given. */
    private static <T> Map<String, String> named(List<T> all, Function<T, String> name, Function<T, String> value) {
        var fields = new LinkedHashMap<String, String>();
        all.forEach(each -> fields.put(name.apply(each), value.apply(each)));
        return fields;
    }

    private static List<String> names(Class<?> family) {
        return Sealed.leaves(family).map(Class::getSimpleName).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String list(String says, String name, List<String> words) {
        return one(says, name, array(words));
    }

    private static String table(String says, String name, Map<String, String> rows) {
        var lines = rows.entrySet().stream().map(row -> "  " + row.getKey() + ": " + row.getValue() + ",\n");
        return one(says, name, lines.collect(Collectors.joining("", "{\n", "}")));
    }

    /** The values' own types are what the type check knows of them, and not merely "text" or "number". */
    private static String one(String says, String name, String value) {
        return "\n/** " + says + " */\nexport const " + name + " = /** @type {const} */ (" + value + ");\n";
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + ": " + field.getValue()).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String array(List<String> words) {
        var inOneLine = words.stream().map(WireModule::quoted).collect(Collectors.joining(", ", "[", "]"));
        return inOneLine.length() <= ONE_LINE_MAX ? inOneLine : folded(words);
    }

    private static String folded(List<String> words) {
        var text = new StringBuilder("[\n");
        var line = new StringBuilder(" ");
        for (var word : words) {
            if (line.length() + word.length() + 4 > WIDTH_MAX) {
                text.append(line).append('\n');
                line = new StringBuilder(" ");
            }
            line.append(' ').append(quoted(word)).append(',');
        }
        return text.append(line).append("\n]").toString();
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
