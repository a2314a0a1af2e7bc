package dev.hotseat.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a configuration together: a flag wins over an environment variable, that over the file, that over the default. */
public final class ConfigLoader {
    public static final String FILE_NAME = "hotseat.conf";

    /** A value, and in words where it came from. */
    public record Value(String text, String source) {}

    /** A configuration and where each of its values came from. */
    public record Loaded(Config config, Map<Setting, Value> values) {
        /** One line for each setting: key, value, source. */
        public String print() {
            return values.entrySet().stream().map(entry -> "%-20s = %-24s # %s".formatted(entry.getKey().key(), entry.getValue().text(),
                    entry.getValue().source())).collect(Collectors.joining("\n"));
        }
    }

    private ConfigLoader() {}

    /**
     * Loads and checks everything.
     *
     * @param file the file named by the user; otherwise {@value #FILE_NAME} in the data folder counts where it exists
     * @throws BadConfig for the first value that cannot be used
     */
    public static Loaded load(Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
        var values = new EnumMap<Setting, Value>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, new Value(setting.standard(), "default"));
        }
        var said = new EnumMap<Setting, Value>(Setting.class);
        for (var setting : Setting.values()) {
            Optional.ofNullable(environment.get(setting.variable()))
                    .ifPresent(text -> said.put(setting, new Value(text, "environment " + setting.variable())));
            Optional.ofNullable(flags.get(setting)).ifPresent(text -> said.put(setting, new Value(text, "flag " + setting.flag())));
        }
        said.forEach(ConfigLoader::check);
        var folder = Path.of(said.getOrDefault(Setting.DATA, values.get(Setting.DATA)).text());
        file.or(() -> Optional.of(folder.resolve(FILE_NAME)).filter(Files::exists)).ifPresent(found -> values.putAll(read(found)));
        values.putAll(said);
        values.forEach(ConfigLoader::check);
        return new Loaded(Config.of(values), values);
    }

    private static void check(Setting setting, Value value) {
        if (!setting.valid(value.text())) {
            throw new BadConfig(setting.key() + " is \"" + value.text() + "\" (" + value.source() + "); it must be " + setting.allowed() + ".");
        }
    }

    private static Map<Setting, Value> read(Path file) {
        var keys = Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::key, setting -> setting));
        var values = new HashMap<Setting, Value>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            var text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            var place = file + " line " + number;
            var equals = text.indexOf('=');
            var setting = equals < 0 ? null : keys.get(text.substring(0, equals).strip());
            if (setting == null) {
                throw new BadConfig(place + ": \"" + text + "\" is not a setting; write KEY = VALUE with one of "
                        + Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", ")) + ".");
            }
            values.put(setting, new Value(text.substring(equals + 1).strip(), place));
        }
        return values;
    }

    private static Iterable<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadConfig("the configuration file " + file + " cannot be read. Check --config.");
        }
    }
}
