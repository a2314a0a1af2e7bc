package dev.hotseat.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.audience.Views;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.PanelLevels;
import dev.hotseat.session.SessionState;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the pure packages pure and the features apart. */
class ArchitectureTest {
    private static final String HOTSEAT = "dev.hotseat.";
    private static final Set<String> NOT_BUILT_YET = Set.of("replay");
    private static final String[] OUTSIDE = {"io.vertx..", "io.netty..", "java.sql..", "javax.sql..", "org.sqlite..", "com.fasterxml..",
        "tools.jackson..", "java.net..", "java.nio.channels..", "java.util.concurrent..", "picocli..", "io.micrometer..",
        "org.apache..", "org.snakeyaml..", "java.lang.reflect..", "java.util.random..", "java.security.."};
    private static final Set<String> BENEATH_VERTX = Set.of(HOTSEAT + "web.guard.HttpChannels", HOTSEAT + "web.guard.StrictRequestDecoder",
            HOTSEAT + "web.socket.LeanLine", HOTSEAT + "web.socket.LeanTrial");
    private static final Set<String> CLOCKS_CHANCE_AND_FILES = Set.of("java.time.Clock", "java.util.Random", "java.util.Timer",
            "java.lang.Thread", "java.lang.Runtime", "java.lang.Process", "java.lang.ProcessBuilder", "java.io.File",
            "java.io.FileInputStream", "java.io.FileOutputStream", "java.io.FileReader", "java.io.FileWriter",
            "java.io.RandomAccessFile", "java.util.Scanner");
    private static final Set<String> READS_THE_WORLD = Set.of("java.util.UUID.randomUUID", "java.lang.Math.random",
            "java.lang.StrictMath.random", "java.util.Collections.shuffle", "java.util.stream.Stream.parallel");

    private static JavaClasses hotseat;

    @BeforeAll
    static void read() {
        hotseat = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.hotseat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusal", "session", "scoring", "bank", "audience", "stream", "insights", "matchmaking", "repetition", "replay", "report"})
    void aPurePackageTouchesNothingOutside(String feature) {
        noClasses().that().resideInAPackage(HOTSEAT + feature + "..")
                .should().dependOnClassesThat(resideInAnyPackage(OUTSIDE)
                        .or(resideInAPackage("java.nio.file.."))
                        .or(describe("tell the time, draw chance, start threads or open files",
                                type -> CLOCKS_CHANCE_AND_FILES.contains(type.getName()))))
                .allowEmptyShould(NOT_BUILT_YET.contains(feature)).check(hotseat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusal", "session", "scoring", "bank", "audience", "stream", "insights", "matchmaking", "repetition", "replay", "report"})
    void aPurePackageAsksNeitherTheClockNorChance(String feature) {
        noClasses().that().resideInAPackage(HOTSEAT + feature + "..")
                .should().accessTargetWhere(asksTheWorld())
                .allowEmptyShould(NOT_BUILT_YET.contains(feature)).check(hotseat);
    }

    @ParameterizedTest
    @CsvSource({"refusal, ''", "scoring, ''", "bank, refusal", "session, scoring bank refusal", "audience, session scoring bank",
        "stream, session audience refusal", "insights, session scoring bank", "matchmaking, session scoring bank", "repetition, session scoring bank",
        "replay, session scoring bank audience", "report, session scoring bank audience"})
    void aPurePackageLeansOnPureOnesOnly(String feature, String others) {
        var allowed = Arrays.stream((feature + " " + others).strip().split(" ")).map(name -> HOTSEAT + name + "..").toArray(String[]::new);
        noClasses().that().resideInAPackage(HOTSEAT + feature + "..")
                .should().dependOnClassesThat(resideInAPackage("dev.hotseat..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .allowEmptyShould(NOT_BUILT_YET.contains(feature)).check(hotseat);
    }

    /** What a report may tell, its audience was told: no way leads from the whole log past what hides. */
    @Test
    void aReportIsMadeOfViewsAndNeverOfTheLogItself() {
        noClasses().that().resideInAPackage(HOTSEAT + "report..")
                .should().dependOnClassesThat(belongToAnyOf(SessionState.class, Logged.class, Evolve.class, PanelLevels.class)
                        .or(type(Views.class)).or(type(AudienceLog.class))).check(hotseat);
    }

    /** So that a newer Vert.x, which may be another inside, meets what has a way around it and nothing else. */
    @Test
    void onlyFourReachBeneathVertx() {
        noClasses().that(describe("have no way around it", type -> !BENEATH_VERTX.contains(type.getName())))
                .should().dependOnClassesThat().resideInAnyPackage("io.vertx..impl..", "io.vertx.core.internal..").check(hotseat);
    }

    @Test
    void onlyTheBankReadsMarkdown() {
        noClasses().that().resideOutsideOfPackage("dev.hotseat.bank..")
                .should().dependOnClassesThat().resideInAPackage("org.commonmark..").check(hotseat);
    }

    @Test
    void packagesFormNoCircle() {
        slices().assignedFrom(packages()).should().beFreeOfCycles().check(hotseat);
    }

    /** The composition root puts an engine behind the contracts, and so does the one place of the command line that opens a folder. */
    @Test
    void onlyWhoeverOpensAStorageKnowsWhichItIs() {
        noClasses().that().resideOutsideOfPackage("dev.hotseat.storage.sqlite..").and().doNotHaveFullyQualifiedName("dev.hotseat.Server")
                .and(describe("are not the command line's data folder", type -> !type.getFullName().startsWith("dev.hotseat.cli.DataFolder")))
                .should().dependOnClassesThat().resideInAPackage("dev.hotseat.storage.sqlite..").check(hotseat);
    }

    @Test
    void onlyAnEngineSpeaksSql() {
        noClasses().that().resideOutsideOfPackage("dev.hotseat.storage.sqlite..")
                .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")).check(hotseat);
    }

    /** Each package by itself, those within another too; the root wires them all. */
    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith(HOTSEAT) ? SliceIdentifier.of(type.getPackageName().substring(HOTSEAT.length()))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    /** Whatever is called now(), the system's properties and times, and the rest by name. */
    private static DescribedPredicate<JavaAccess<?>> asksTheWorld() {
        return describe("ask the clock, chance or the system", access -> asks(access.getTarget()));
    }

    private static boolean asks(AccessTarget target) {
        JavaClass owner = target.getOwner();
        var time = owner.getPackageName().equals("java.time") && target.getName().equals("now");
        var system = owner.getName().equals("java.lang.System") && !target.getName().equals("arraycopy");
        return time || system || READS_THE_WORLD.contains(owner.getName() + "." + target.getName());
    }
}
