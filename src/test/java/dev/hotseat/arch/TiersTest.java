package dev.hotseat.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.NeedsProcess;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the tiers apart: what {@code scripts/test --fast} leaves out is what needs a browser or a second process, and says so. */
class TiersTest {
    private static Map<JavaClass, Set<JavaClass>> usersOf;

    @BeforeAll
    static void read() {
        usersOf = new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("dev.hotseat")
                .stream().flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .collect(Collectors.groupingBy(Dependency::getTargetClass, Collectors.mapping(Dependency::getOriginClass, Collectors.toSet())));
    }

    @Test
    void whateverDrivesABrowserSaysSo() {
        assertThat(testsThatReach(each -> each.getPackageName().equals("com.microsoft.playwright")))
                .isNotEmpty().allMatch(test -> test.isAnnotatedWith(NeedsBrowser.class), "says that it needs a browser");
    }

    @Test
    void whateverStartsASecondProcessSaysSo() {
        assertThat(testsThatReach(each -> each.getFullName().equals("java.lang.ProcessBuilder")))
                .isNotEmpty().allMatch(test -> test.isAnnotatedWith(NeedsProcess.class)
                || test.isAnnotatedWith(NeedsBrowser.class), "says that it needs a process");
    }

    /** By themselves, or by way of other classes of ours. */
    private static List<JavaClass> testsThatReach(Predicate<JavaClass> what) {
        var reached = new HashSet<JavaClass>();
        var next = new ArrayDeque<>(usersOf.keySet().stream().filter(what).toList());
        while (!next.isEmpty()) {
            usersOf.getOrDefault(next.remove(), Set.of()).stream().flatMap(user -> Stream.of(user, outermost(user))).filter(reached::add).forEach(next::add);
        }
        return reached.stream().filter(each -> each.isTopLevelClass() && each.getSimpleName().endsWith("Test")).toList();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TiersTest::outermost).orElse(type);
    }
}
