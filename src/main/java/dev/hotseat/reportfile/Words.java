package dev.hotseat.reportfile;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Readiness;
import dev.hotseat.scoring.Verdict;

/** What levels and verdicts are called where people read them; the pages call them the same. */
final class Words {
    private Words() {}

    static String of(Level level) {
        return switch (level) {
            case POOR -> "Poor";
            case MIXED -> "Mixed";
            case GOOD -> "Good";
            case EXCELLENT -> "Excellent";
            case AWARENESS -> "Awareness";
            case NOVICE -> "Novice";
            case INTERMEDIATE -> "Intermediate";
            case ADVANCED -> "Advanced";
            case EXPERT -> "Expert";
            case NOT_ASKED -> "Not asked";
            case NO_ANSWER -> "No answer";
            case NOT_ENOUGH_EVIDENCE -> "Not enough evidence";
        };
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case STRONG_NO -> "Strong no";
            case NO -> "No";
            case YES -> "Yes";
            case STRONG_YES -> "Strong yes";
            case NO_DECISION -> "No decision";
        };
    }

    static String of(Confidence confidence) {
        return switch (confidence) {
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
        };
    }

    static String of(Readiness readiness) {
        return switch (readiness) {
            case UNSAID -> "Nothing overall";
            case NOT_YET -> "Not ready for this level yet";
            case NEARLY -> "Nearly ready for this level";
            case READY -> "Ready for this level";
            case ABOVE -> "Above this level";
        };
    }
}
