package dev.hotseat.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.ops.ConfigLoader.Loaded;
import dev.hotseat.ops.ConfigLoader.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {
    private static final Map<Setting, String> NO_FLAGS = Map.of();
    private static final Map<String, String> NO_ENVIRONMENT = Map.of();

    @TempDir
    Path folder;

    @Test
    void withNothingSaidTheDefaultsAreInForce() {
        var loaded = ConfigLoader.load(Map.of(Setting.DATA, folder.toString()), NO_ENVIRONMENT, Optional.empty());
        assertThat(loaded.config()).isEqualTo(new Config("127.0.0.1", 8080, folder, Optional.empty(), Optional.empty(), 1_048_576, 65_536, 10_000,
                Optional.empty(), Config.LogFormat.TEXT, Exposure.PLAIN, Keeping.FOR_EVER, Config.Practice.OFF, 20_000, 6_000, 60_000, Config.Sockets.LEAN));
        assertThat(loaded.values().get(Setting.PORT)).isEqualTo(new Value("8080", "default"));
    }

    @Test
    void aFlagWinsOverTheEnvironmentThatOverTheFileAndThatOverTheDefault() throws IOException {
        var file = file("port = 1111");
        var environment = Map.of("HOTSEAT_PORT", "2222");
        assertThat(port(NO_FLAGS, NO_ENVIRONMENT, Optional.empty())).isEqualTo(new Value("8080", "default"));
        assertThat(port(NO_FLAGS, NO_ENVIRONMENT, Optional.of(file))).isEqualTo(new Value("1111", file + " line 1"));
        assertThat(port(NO_FLAGS, environment, Optional.of(file))).isEqualTo(new Value("2222", "environment HOTSEAT_PORT"));
        assertThat(port(Map.of(Setting.PORT, "3333"), environment, Optional.of(file))).isEqualTo(new Value("3333", "flag --port"));
    }

    @ParameterizedTest
    @EnumSource
    void everySettingHasAFlagAVariableAKeyAndADefaultThatIsAllowed(Setting setting) throws IOException {
        assertThat(setting.flag()).isEqualTo("--" + setting.key());
        assertThat(setting.variable()).isEqualTo("HOTSEAT_" + setting.key().toUpperCase(Locale.ROOT).replace('-', '_'));
        assertThat(setting.valid(setting.standard())).isTrue();
        var file = file(setting.key() + " = " + setting.standard());
        assertThat(load(NO_FLAGS, NO_ENVIRONMENT, Optional.of(file)).values().get(setting).source()).isEqualTo(file + " line 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "HOST | '' | host | a host name", "HOST | '  ' | host | a host name",
        "PORT | 65536 | port | from 0 to 65535", "PORT | -1 | port | from 0 to 65535", "PORT | http | port | a whole number",
        "PORT | 80.5 | port | a whole number", "PORT | '' | port | a whole number",
        "DATA | '' | data | a folder",
        "PUBLIC_URL | mock.example.org | public-url | http:// or https://", "PUBLIC_URL | ftp://example.org | public-url | http:// or https://",
        "PUBLIC_URL | https://exa mple.org | public-url | http:// or https://",
        "OUTBOUND_BYTES_MAX | 65535 | outbound-bytes-max | from 65536", "OUTBOUND_BYTES_MAX | 1073741825 | outbound-bytes-max | to 1073741824",
        "FRAME_BYTES_MAX | 1023 | frame-bytes-max | from 1024", "FRAME_BYTES_MAX | 131073 | frame-bytes-max | to 131072",
        "PRESENCE_GRACE_MS | -1 | presence-grace-ms | from 0", "PRESENCE_GRACE_MS | 600001 | presence-grace-ms | to 600000"})
    void aWrongValueIsNamedWithItsKeyWhereItCameFromAndWhatIsAllowed(Setting setting, String value, String key, String allowed) throws IOException {
        refused(() -> load(Map.of(setting, value), NO_ENVIRONMENT, Optional.empty()), key, "\"" + value + "\"", "flag --" + key, allowed);
        refused(() -> load(NO_FLAGS, Map.of(setting.variable(), value), Optional.empty()), key, "environment " + setting.variable(), allowed);
        var file = file("# a comment", "", key + " = " + value);
        refused(() -> load(NO_FLAGS, NO_ENVIRONMENT, Optional.of(file)), key, file + " line 3", allowed);
    }

    @Test
    void aFolderThatNoFileSystemCanNameIsRefusedAsAnyOtherValue() {
        refused(() -> load(Map.of(Setting.DATA, "a\0b"), NO_ENVIRONMENT, Optional.empty()), "data", "a folder");
        refused(() -> load(Map.of(Setting.WEBROOT, "a\0b"), NO_ENVIRONMENT, Optional.empty()), "webroot", "a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prot = 80", "port: 80", "PORT = 80", "just words", "= 80"})
    void aLineThatIsNoSettingIsNamedTogetherWithTheSettingsThereAre(String line) throws IOException {
        var file = file("host = localhost", line);
        refused(() -> load(NO_FLAGS, NO_ENVIRONMENT, Optional.of(file)), file + " line 2", "\"" + line.strip() + "\"", "public-url", "presence-grace-ms");
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        var missing = folder.resolve("missing.conf");
        refused(() -> load(NO_FLAGS, NO_ENVIRONMENT, Optional.of(missing)), missing.toString(), "--config");
    }

    @Test
    void aFileInTheDataFolderCountsWithoutBeingNamed() throws IOException {
        Files.writeString(folder.resolve(ConfigLoader.FILE_NAME), "port = 4444\npublic-url = https://mock.example.org/a=b\n");
        var loaded = ConfigLoader.load(Map.of(Setting.DATA, folder.toString()), NO_ENVIRONMENT, Optional.empty());
        assertThat(loaded.config().port()).isEqualTo(4444);
        assertThat(loaded.config().publicUrl()).contains("https://mock.example.org/a=b");
    }

    @Test
    void whatIsInForceIsPrintedWithItsSourceALineEach() {
        var printed = load(Map.of(Setting.PORT, "3333"), NO_ENVIRONMENT, Optional.empty()).print();
        assertThat(printed.lines()).hasSize(Setting.values().length)
                .anyMatch(line -> line.matches("port += 3333 +# flag --port")).anyMatch(line -> line.matches("host += 127.0.0.1 +# default"));
    }

    @Test
    void whatIsPrintedCanBeReadBackAsAFile() throws IOException {
        var printed = load(Map.of(Setting.PORT, "3333"), NO_ENVIRONMENT, Optional.empty()).print();
        assertThat(load(NO_FLAGS, NO_ENVIRONMENT, Optional.of(file(printed.replaceAll(" +# .*", "")))).config().port()).isEqualTo(3333);
    }

    private Value port(Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
        return load(flags, environment, file).values().get(Setting.PORT);
    }

    private static Loaded load(Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
        return ConfigLoader.load(flags, environment, file);
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("given.conf"), String.join("\n", lines));
    }

    private static void refused(ThrowingCallable load, String... words) {
        assertThatThrownBy(load).isInstanceOf(BadConfig.class).message().contains(words).doesNotContain("\n");
    }
}
