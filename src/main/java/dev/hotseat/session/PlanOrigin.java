package dev.hotseat.session;

/**
 * Where a plan came from, so that it can be told later and drawn again.
 *
 * @param bank      id of the bank; empty where nobody knows, as in logs from before this was kept
 * @param version   the bank's version, 1 or more; 0 where the bank is not known
 * @param readyPlan id of the ready-made plan that was drawn; empty where the questions were chosen by hand
 * @param seed      what it was drawn with; 0 where nothing was drawn
 */
public record PlanOrigin(String bank, int version, String readyPlan, int seed) {
    public static final PlanOrigin UNKNOWN = new PlanOrigin("", 0, "", 0);
}
