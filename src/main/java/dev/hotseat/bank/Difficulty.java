package dev.hotseat.bank;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How hard a question is for the role it was written for. */
public enum Difficulty {
    UNRATED("unrated none na"),
    EASY("easy beginner basic basics junior low simple entry entrylevel e leicht einfach anfänger grundlagen fácil básico básica principiante baja "
            + "iniciante facile débutant base principiante basis eenvoudig makkelijk легкий лёгкий просто простой базовый начальный джуниор легко "
            + "низкий низкая łatwy łatwe podstawowy snadné lehké lätt kolay سهل مبتدئ आसान सरल 简单 初级 容易 基础 簡單 初級 簡単 易しい 基本 쉬움 초급 하 dễ ง่าย mudah"),
    MEDIUM("medium intermediate mid middle midlevel moderate normal regular m mittel mittelschwer medio media intermedio intermedia médio média "
            + "intermediário moyen intermédiaire gemiddeld средний средняя средне мидл średni średnie středně střední medel orta متوسط मध्यम "
            + "中等 中级 一般 中 中級 普通 보통 중급 중 trungbình ปานกลาง sedang"),
    HARD("hard advanced senior expert difficult high h schwer schwierig fortgeschritten experte difícil avanzado avanzada alta alto avançado "
            + "difficile avancé avanzato moeilijk gevorderd сложный сложная сложно трудный высокий продвинутый сеньор trudny trudne zaawansowany "
            + "těžké pokročilé svår zor صعب متقدم कठिन 困难 高级 难 高 困難 高級 難しい 上級 어려움 고급 상 khó ยาก sulit");

    private static final Map<String, Difficulty> BY_NAME = new HashMap<>();

    static {
        for (Difficulty difficulty : values()) {
            Arrays.stream(difficulty.names.split(" ")).forEach(name -> BY_NAME.putIfAbsent(name, difficulty));
        }
        Map.of("1", EASY, "l1", EASY, "2", MEDIUM, "l2", MEDIUM, "3", HARD, "l3", HARD).forEach(BY_NAME::put);
    }

    private final String names;

    Difficulty(String names) {
        this.names = names;
    }

    /** The difficulty that a word of any of many languages means, whatever its case and punctuation. */
    public static Optional<Difficulty> named(String word) {
        String letters = Column.letters(word);
        String name = word.strip().matches("[lL]?[123]") ? word.strip().toLowerCase(Locale.ROOT) : letters;
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
