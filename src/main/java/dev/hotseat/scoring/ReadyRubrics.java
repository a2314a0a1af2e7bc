package dev.hotseat.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rubrics that Hotseat comes with. Their criteria's ids are in stored logs, so none is ever renamed. */
public final class ReadyRubrics {
    private ReadyRubrics() {}

    /** All of them by id, in the order they are offered; the first is the one a session gets unless another is chosen. */
    public static Map<String, Rubric> all() {
        var all = new LinkedHashMap<String, Rubric>();
        all.put("technical", technical());
        all.put("system-design", systemDesign());
        all.put("behavioural", behavioural());
        all.put("communication", communication());
        all.put("technical-five-levels", technicalInFiveLevels());
        return all;
    }

    /** How well somebody interviews: what peers who practise rate each other by. Not one to grade a candidate with. */
    public static Rubric interviewing() {
        return new Rubric("Interviewing", LevelScale.FOUR_LEVELS, List.of(
                criterion("listening", "Listening",
                        "Talked over me or read the next question while I answered.",
                        "Let me finish; what I said was not taken up.",
                        "Followed my answer and built on it.",
                        "Noticed what I left out or half said, and gave me room to get there."),
                criterion("probing", "Follow-up questions",
                        "None, or a list read out.",
                        "A few that fitted any answer.",
                        "Asked for reasons and examples where my answer was thin.",
                        "Each question found the edge of what I know, fairly."),
                criterion("hints-and-timing", "Hints and timing",
                        "Gave the answer away, or left me stuck until the time was gone.",
                        "Helped too early or too late; lost the clock.",
                        "Let me think, hinted when I was stuck, kept the time.",
                        "The smallest hint at the right moment, and time for all that mattered."),
                criterion("clarity", "Clarity and manner",
                        "I could not tell what was asked, or felt put down.",
                        "I had to ask back; stiff or distracted.",
                        "Clear questions, friendly and attentive.",
                        "Put me at ease without making it easy.")));
    }

    /** What a technical panel listens for in any answer. */
    public static Rubric technical() {
        return new Rubric("Technical interview", LevelScale.FOUR_LEVELS, List.of(
                criterion("technical-depth", "Technical depth",
                        "Names tools or terms but cannot say how they work or when they fail.",
                        "Explains the common path; goes vague or wrong one question deeper.",
                        "Explains how and why it works, with its limits and the usual alternatives.",
                        "Explains it from first principles, weighs trade-offs unprompted and knows where it breaks."),
                criterion("problem-solving", "Problem solving",
                        "Jumps to a solution without understanding the problem, and stays with it.",
                        "Reaches a workable answer with much help, or leaves important cases open.",
                        "Asks what matters, breaks the problem down and reaches a sound answer.",
                        "Frames the problem, compares options by their cost and adapts at once to a new constraint."),
                criterion("practical-experience", "Practical experience",
                        "Speaks in generalities; no example of their own.",
                        "Gives an example, but their own part in it or the outcome stays unclear.",
                        "Gives concrete examples with their own decisions and what came of them.",
                        "Gives rich examples with numbers, mistakes and what they changed afterwards."),
                criterion("communication", "Communication",
                        "Hard to follow; does not answer what was asked.",
                        "Understandable with effort; wanders or skips steps.",
                        "Clear and to the point; checks that the listener follows.",
                        "Structured and vivid; fits the depth to the listener without being asked.")));
    }

    /** From a loose brief to a system that stands up to load and failure. */
    public static Rubric systemDesign() {
        return new Rubric("System design", LevelScale.FOUR_LEVELS, List.of(
                criterion("requirements", "Requirements and scope",
                        "Draws boxes before asking what the system is for.",
                        "Asks a few questions; leaves load, users or what is out of scope open.",
                        "Settles functions, scale and what matters most, and says what is left out.",
                        "Turns a vague brief into numbers and priorities, and comes back to them when choosing."),
                criterion("architecture", "Architecture",
                        "Parts do not fit together, or one part does everything.",
                        "A workable outline; responsibilities or data flow stay unclear in places.",
                        "Clear parts with clear contracts; data is modelled for how it is read and written.",
                        "A simple design that fits the numbers, with its growth path and what was deliberately not built."),
                criterion("trade-offs", "Trade-offs",
                        "Names technologies without a reason.",
                        "Gives reasons when pressed; one side of the trade only.",
                        "Compares options by cost, consistency and latency, and decides.",
                        "Names what each choice gives up, what would change the decision, and how to find out."),
                criterion("reliability", "Reliability and scale",
                        "Assumes that nothing fails and nothing grows.",
                        "Mentions replicas or caches, but not what happens when one is gone or stale.",
                        "Finds bottlenecks and single points of failure, and deals with them.",
                        "Reasons through failure, overload, recovery and how one would notice, with numbers."),
                criterion("communication", "Communication",
                        "Hard to follow; the drawing and the words tell different stories.",
                        "Understandable with effort; jumps between levels of detail.",
                        "Leads through the design step by step and checks that the listener follows.",
                        "Drives the conversation, keeps the time and goes deep where it matters.")));
    }

    /** Stories by situation, task, action and result (STAR). */
    public static Rubric behavioural() {
        return new Rubric("Behavioural (STAR)", LevelScale.FOUR_LEVELS, List.of(
                criterion("situation", "Situation and task",
                        "Stays general; no particular situation.",
                        "A situation, but what was at stake or what was asked of them is unclear.",
                        "A particular situation with what was at stake and their own task in it.",
                        "Sets the scene in a few sentences, so that the difficulty can be judged."),
                criterion("action", "Action",
                        "Says \"we\" throughout; own part cannot be told.",
                        "Some own actions; the reasons for them are missing.",
                        "Own actions step by step, with the reasons.",
                        "Own actions, the options that were weighed and how others were brought along."),
                criterion("result", "Result",
                        "No outcome, or one that does not follow from what was done.",
                        "An outcome without a measure or without their part in it.",
                        "A clear outcome that follows from the actions.",
                        "A measured outcome, honest about what did not work and what luck did."),
                criterion("reflection", "Reflection",
                        "Puts it on others; would do the same again.",
                        "Names a lesson in general words.",
                        "Names what they would do differently and why.",
                        "Shows the lesson at work in something that they did later.")));
    }

    /** How something is said, whatever it is about. */
    public static Rubric communication() {
        return new Rubric("Communication", LevelScale.FOUR_LEVELS, List.of(
                criterion("structure", "Structure",
                        "No thread; the listener cannot tell where it is going.",
                        "A thread that gets lost in detours or restarts.",
                        "An answer first, then its reasons in an order that helps.",
                        "Announces the shape, keeps to it and closes with what follows."),
                criterion("clarity", "Clarity",
                        "Jargon or half sentences; the point is not made.",
                        "The point can be found with effort.",
                        "Plain words and short examples; terms are explained.",
                        "Makes a hard thing simple without making it wrong."),
                criterion("listening", "Listening",
                        "Answers another question than was asked.",
                        "Answers part of it; misses a hint or a follow-up.",
                        "Answers what was asked, asks back where it was unclear.",
                        "Hears what is behind the question and builds on what was said."),
                criterion("presence", "Presence",
                        "Gives up or talks over others when it gets hard.",
                        "Uneasy under pressure; recovers with help.",
                        "Calm; thinks aloud and takes the time needed.",
                        "Stays open and curious when challenged, and changes their mind where it is due.")));
    }

    /** The technical criteria on the scale from awareness to expert, where depth matters more than the answer of the day. */
    public static Rubric technicalInFiveLevels() {
        return new Rubric("Technical skills, five levels", LevelScale.FIVE_LEVELS, List.of(
                criterion("technical-depth", "Technical depth",
                        "Knows the words and what they are about.",
                        "Can use it for simple things with guidance.",
                        "Works with it alone in the usual cases and explains why it works.",
                        "Handles unusual cases, knows its limits and helps others.",
                        "Is asked by experts; can say where the field's own answers fall short."),
                criterion("problem-solving", "Problem solving",
                        "Recognises that there is a problem.",
                        "Solves small, well-described problems with help.",
                        "Breaks a usual problem down and solves it alone.",
                        "Solves open problems, weighs options and adapts to new constraints.",
                        "Finds the problem behind the problem and a solution that others build on."),
                criterion("practical-experience", "Practical experience",
                        "Has read about it or watched it done.",
                        "Has done it in an exercise or beside somebody.",
                        "Has done it in earnest, with decisions of their own.",
                        "Has done it often and under pressure, and learned from what went wrong.",
                        "Has led others through it and shaped how it is done."),
                criterion("communication", "Communication",
                        "Can say what it is about.",
                        "Explains single steps when asked.",
                        "Explains clearly to a colleague.",
                        "Fits depth and words to any listener.",
                        "Teaches it, so that others can explain it afterwards.")));
    }

    private static Criterion criterion(String id, String name, String... anchors) {
        return new Criterion(id, name, 1, List.of(anchors));
    }
}
