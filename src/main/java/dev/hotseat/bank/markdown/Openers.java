package dev.hotseat.bank.markdown;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that questions and tasks begin with, or hold, in many languages. They are one signal among others: a document in a
 * language that is not here is read by its structure alone.
 */
final class Openers {
    private static final Set<String> FIRST = words("""
            what what's whats how why explain describe define compare contrast discuss tell walk talk differentiate elaborate outline name mention
            summarize summarise write implement design give list share state demonstrate illustrate briefly distinguish provide sketch calculate
            estimate prove show draw identify find evaluate analyze analyse propose suggest
            was wie warum wieso weshalb wer wen wem wo wann wozu welche welcher welches welchen erkläre erklären erläutere erläutern beschreibe
            beschreiben nenne nennen vergleiche vergleichen definiere definieren skizziere skizzieren schreibe schreiben entwerfe entwerfen zeige
            zeigen erzähle erzählen begründe begründen diskutiere implementiere implementieren berechne berechnen
            qué que cómo como cuál cual cuáles cuales cuándo cuando dónde donde quién quien quiénes quienes cuántos cuantos cuánto cuanto explica
            explique describe describa nombra nombre menciona mencione compara compare define defina enumera enumere implementa implemente diseña
            diseñe cuenta cuente cuéntame escribe escriba diferencia dibuja calcula
            quais qual onde quem porque quanto quantos explica explique descreva descreve cite liste compara compare defina conte implemente escreva
            projete desenhe fale diferencie mostre calcule
            quoi quel quelle quels quelles comment pourquoi où quand qui combien qu'est expliquez explique expliquer décrivez décris décrire citez
            comparez définissez nommez donnez racontez parlez écrivez implémentez concevez présentez énumérez dessinez
            cosa quale quali perché dove chi quanto quanti spiega spieghi descrivi descriva elenca confronta definisci racconta scrivi progetta
            implementa mostra disegna
            wat hoe waarom wie waar welke wanneer leg beschrijf noem vergelijk definieer schets ontwerp schrijf vertel
            что как какой какая какое какие каким каков какова каковы почему зачем кто где когда чем чему чего сколько куда откуда объясните объясни
            опишите опиши расскажите расскажи назовите назови перечислите перечисли сравните сравни реализуйте реализуй напишите напиши приведите
            приведи дайте спроектируйте определите нарисуйте вычислите покажите докажите
            що як який яка яке які чому навіщо хто де коли скільки поясніть поясни опишіть опиши розкажіть назвіть порівняйте перелічіть реалізуйте
            наведіть напишіть
            co czym jak jaki jaka jakie jakich który która które dlaczego kto gdzie kiedy czy ile wyjaśnij opisz wymień podaj porównaj omów napisz
            zaimplementuj przedstaw scharakteryzuj zdefiniuj narysuj opowiedz zaprojektuj
            proč jaký jaká jaké který která které kdo kde kdy kolik vysvětlete vysvětli popište popiš uveďte vyjmenujte porovnejte definujte napište
            čo ako prečo aký aká vysvetlite opíšte porovnajte
            mit hogyan miért ki hol mikor melyik milyen magyarázza ismertesse írja sorolja hasonlítsa
            cine unde când care cât explicați descrieți definiți enumerați comparați prezentați
            τι πώς πως γιατί ποιος ποια ποιο πού πότε πόσο εξηγήστε περιγράψτε συγκρίνετε ορίστε αναφέρετε
            nedir nasıl neden niçin kim nerede hangi kaç açıklayın açıkla anlatın tanımlayın karşılaştırın yazın sayın
            vad hur varför vem var vilken vilka förklara beskriv jämför nämn hvad hvordan hvorfor hvem hvilken hvilke forklar beskriv nevn sammenlign
            mitä miten miksi kuka missä milloin mikä selitä kuvaile vertaile
            ما ماذا كيف لماذا متى أين من هل كم أي اشرح صف عرّف عرف اذكر قارن وضح ناقش اكتب صمم عدد
            מה איך כיצד למה מדוע מי איפה מתי הסבר הסבירו תאר השווה הגדר
            apa bagaimana mengapa kenapa siapa dimana kapan jelaskan sebutkan bandingkan uraikan terangkan
            tại hãy giải trình nêu""");
    private static final Set<String> INVERTED = words("""
            when where which who whose is are do does did can could would will should have has was were if suppose imagine in given true
            ist sind hat haben kann können wird werden darf gibt
            es son puede pueden hay tiene é são pode existe est sont peut doit avez può sono""");
    private static final Pattern HELD = Pattern.compile("什么|甚麼|什麼|如何|怎么|怎麼|怎样|为什么|為什麼|哪些|哪个|哪種|哪种|区别|區別|谁|誰|多少|是否"
            + "|^请|^請|^试|^简述|^描述|^说明|^說明|^解释|^解釋|^比较|^比較|^列举|^谈谈|^介绍|^说说|^实现|^設計|^设计|^编写|^写"
            + "|なに|何|なぜ|どう|どの|いつ|とは|説明し|説明せ|述べ|教えて|比較し|挙げ|か。?$|ください。?$|なさい。?$"
            + "|무엇|어떻게|왜 |언제|누가|어떤|설명하|비교하|차이|인가|하시오|하세요|주세요"
            + "|क्या|कैसे|क्यों|कौन|कब|कहाँ|कितन|समझाइए|समझाएँ|बताइए|बताएँ|वर्णन|लिखिए|अंतर"
            + "|আলোচনা|কী|কেন|কীভাবে|อะไร|อย่างไร|ทำไม|อธิบาย|เปรียบเทียบ");
    private static final int LOOK_CHARS_MAX = 200;

    private Openers() {}

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.strip().split("\\s+")));
    }

    /** Whether the plain text begins, or in scripts without spaces is put, as questions and tasks are. */
    static boolean open(String plain) {
        String text = plain.length() > LOOK_CHARS_MAX ? plain.substring(0, LOOK_CHARS_MAX) : plain;
        String[] words = text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{M}']+", 4);
        String first = words[0].isEmpty() && words.length > 1 ? words[1] : words[0];
        if (first.isEmpty()) {
            return false;
        }
        if (first.charAt(0) > 0x0900 && HELD.matcher(text).find()) {
            return true;
        }
        boolean several = text.indexOf(' ') > 0;
        boolean ended = text.endsWith(".") || text.endsWith(":");
        return several && (FIRST.contains(first) || INVERTED.contains(first) && !ended && text.contains("?"));
    }
}
