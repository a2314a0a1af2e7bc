package dev.hotseat.report;

/** Why there is no report for somebody, or none yet, with a stable code for programs and words for people. */
public enum NoReport {
    FOR_OTHERS("no-report", "The report is for the panel and the candidate", "Observers have the replay."),
    NOT_BEFORE_THEIR_OWN("own-grades-first", "The report would tell you the first grades", "Submit your own from the replay; then it opens here."),
    NOT_OVER("not-over", "There is no report yet", "It opens when the interview is over."),
    SEALED("not-revealed", "The scores are still sealed", "The report opens with the reveal, for everyone on the panel at once."),
    NO_SUCH_ROUND("no-such-round", "There is no such round", "A report can be had of each round of a practice in which something was asked.");

    private final String code;
    private final String title;
    private final String detail;

    NoReport(String code, String title, String detail) {
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }
}
