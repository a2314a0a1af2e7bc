package dev.hotseat.bank.markdown;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * One way to read a whole document: which shapes of line open questions and which title sections. Headings that open no question
 * title sections in every reading.
 *
 * @param questions keys of the shapes that open questions
 * @param sections  keys of the shapes other than headings that title the questions right below them
 * @param titles    unmarked lines that title the questions right below them
 * @param answered  whether an unmarked title stands below an answered question, rather than in the place of an answer
 */
record Reading(Set<String> questions, Set<String> sections, Set<Page.TitleKind> titles, boolean answered) {
    Reading {
        questions = Set.copyOf(questions);
        sections = Set.copyOf(sections);
        titles = Set.copyOf(titles);
    }

    static Reading of(String question) {
        return new Reading(Set.of(question), Set.of(), Set.of(), true);
    }

    Reading withQuestions(String shape) {
        Set<String> more = new TreeSet<>(questions);
        more.add(shape);
        return new Reading(more, sections, titles, answered);
    }

    Reading withSections(String shape) {
        Set<String> more = new TreeSet<>(sections);
        more.add(shape);
        return new Reading(questions, more, titles, answered);
    }

    Reading withTitles(Page.TitleKind kind, boolean belowAnswers) {
        Set<Page.TitleKind> more = EnumSet.of(kind);
        more.addAll(titles);
        return new Reading(questions, sections, more, belowAnswers);
    }

    boolean asks(Shape shape) {
        return shape != null && questions.contains(shape.key());
    }
}
