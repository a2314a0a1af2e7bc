package dev.hotseat.bank;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a column of a table, a field of a spreadsheet, a key of a data file or a label in a text may hold, by the names that
 * people give it. The names are of many languages, each written without its spaces and punctuation.
 */
public enum Column {
    PROMPT("question questions prompt q que ques questiontext interviewquestion interviewquestions questionname questiontoask ask query front "
            + "frage fragen fragestellung pregunta preguntas enunciado pergunta perguntas questão questões questao domanda domande demande "
            + "vraag vragen вопрос вопросы питання запитання pytanie pytania otázka otázky întrebare întrebări kérdés kérdések "
            + "ερώτηση ερωτήσεις въпрос въпроси питање pitanje soru sorular سؤال السؤال الأسئلة أسئلة پرسش سوال שאלה שאלות ש प्रश्न सवाल প্রশ্ন "
            + "கேள்வி ప్రశ్న 问 问题 问题内容 题目 题 題 題目 試題 试题 面试题 質問 設問 問 問題 問い 질문 문제 문항 câuhỏi câu คำถาม pertanyaan soalan soal fråga frågor "
            + "spørgsmål spørsmål kysymys kysymykset küsimus jautājums klausimas vprašanje swali"),
    GUIDANCE("answer answers ans a guidance solution solutions modelanswer sampleanswer expectedanswer idealanswer goodanswer stronganswer "
            + "suggestedanswer correctanswer exampleanswer referenceanswer response explanation notes lookfor whattolookfor keypoints back answertext "
            + "antwort antworten musterantwort lösung loesung erklärung respuesta respuestas solución explicación resposta respostas solução "
            + "explicação réponse reponse réponses corrigé explication risposta risposte soluzione spiegazione antwoord antwoorden oplossing "
            + "ответ ответы решение пояснение объяснение відповідь відповіді odpowiedź odpowiedzi rozwiązanie wyjaśnienie odpověď odpovědi odpoveď "
            + "řešení răspuns răspunsuri válasz válaszok απάντηση απαντήσεις λύση отговор отговори одговор odgovor cevap cevaplar yanıt çözüm "
            + "جواب الجواب الإجابة إجابة الاجابة الحل پاسخ תשובה תשובות ת פתרון उत्तर जवाब समाधान উত্তর பதில் జవాబు 答 答案 回答 解答 参考答案 参考回答 解析 答え 答案例 回答例 "
            + "模範解答 解説 正解 답 답변 정답 해설 모범답안 trảlời đápán câutrảlời คำตอบ เฉลย jawaban jawapan svar lösningsförslag løsning vastaus vastaukset vastus "
            + "atbilde atsakymas jibu"),
    SECTION("section category categories topic group area subject theme chapter module competency sectiontitle kategorie thema themen bereich "
            + "abschnitt kapitel categoría categoria sección tema temas área secção seção tópico catégorie thème chapitre sezione argomento "
            + "categorie onderwerp категория раздел тема темы категорія розділ kategoria dział temat obszar téma sekce "
            + "kategória témakör κατηγορία θέμα kategori konu bölüm الفئة التصنيف القسم الموضوع קטגוריה נושא श्रेणी विषय विभाग 分类 类别 分類 章节 主题 模块 "
            + "カテゴリ カテゴリー 分野 テーマ 카테고리 분류 분야 주제 danhmục chủđề หมวดหมู่ หัวข้อ kategori ämne emne aihe"),
    DIFFICULTY("difficulty level difficultylevel complexity seniority hardness schwierigkeit schwierigkeitsgrad niveau stufe dificultad nivel "
            + "dificuldade nível difficulté difficoltà livello moeilijkheid сложность уровень складність рівень trudność poziom obtížnost náročnost "
            + "dificultate nehézség szint δυσκολία επίπεδο трудност zorluk seviye الصعوبة المستوى רמה קושי कठिनाई स्तर 难度 难度等级 难度级别 等级 級別 難易度 難度 レベル 난이도 레벨 "
            + "độkhó mứcđộ ระดับ kesulitan tingkat svårighet vaikeus"),
    TAGS("tags tag keywords labels skills label schlagworte schlagwörter stichworte etiquetas etiqueta palabrasclave palavraschave marcadores "
            + "motsclés étiquettes etichette теги метки тег ключевыеслова słowakluczowe tagi štítky címkék ετικέτες etiketler الوسوم "
            + "टैग 标签 關鍵字 关键词 タグ キーワード 태그 키워드"),
    MINUTES("minutes time duration mins min timeminutes durationminutes timeinminutes estimatedminutes timemin durationmin minuten length "
            + "dauer zeit minutos duración duração durée minuti durata минуты минут время minuty czas 分钟 时间 時間 시간"),
    FOLLOW_UPS("followups followup followupquestions followupquestion probes followon nachfragen nachfrage rückfragen repreguntas seguimiento "
            + "perguntasdeacompanhamento relances relance дополнительныевопросы уточняющиевопросы pytaniadodatkowe 追问 追問 深掘り 深掘り質問 꼬리질문 추가질문"),
    HINTS("hints hint clues hinweis hinweise tipp tipps pista pistas dica dicas indice indices indizio suggerimento подсказка подсказки підказка "
            + "wskazówka wskazówki nápověda tipp ipucu تلميح تلميحات संकेत 提示 ヒント 힌트 gợiý"),
    WEAK_SIGNS("weaksigns weaksign redflags redflag weakanswer weakanswers pooranswer badanswer signsofaweakanswer warnsignale señalesdealerta "
            + "sinaisdealerta красныефлаги"),
    CRITERIA("criteria criterion rubric"),
    BANK("bank banktitle"),
    DESCRIPTION("description bankdescription");

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (Column column : values()) {
            Arrays.stream(column.names.split(" ")).map(Column::letters).forEach(name -> BY_NAME.putIfAbsent(name, column));
        }
    }

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** The column that a header or a label means, whatever its case, spaces and punctuation. */
    public static Optional<Column> named(String header) {
        return Optional.ofNullable(BY_NAME.get(letters(header)));
    }

    /** Lower-case letters with the signs that belong to them and nothing else: the form in which names are compared. */
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().filter(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
