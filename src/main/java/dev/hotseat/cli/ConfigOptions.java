package dev.hotseat.cli;

import dev.hotseat.ops.ConfigLoader;
import dev.hotseat.ops.Setting;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flags of the settings, made from their one table. */
final class ConfigOptions {
    private static final String CONFIG = "--config";

    private ConfigOptions() {}

    /** Gives a command the flags of these settings, and {@code --config}. */
    static void add(CommandSpec command, List<Setting> settings) {
        for (var setting : settings) {
            var standard = setting.standard().isEmpty() ? "" : " Default: " + setting.standard() + ".";
            command.addOption(OptionSpec.builder(setting.flag()).paramLabel("VALUE").type(String.class)
                    .description(setting.help() + "." + standard + " (" + setting.variable() + ")").build());
        }
        command.addOption(OptionSpec.builder(CONFIG).paramLabel("FILE").type(Path.class)
                .description("file of KEY = VALUE lines. Default: " + ConfigLoader.FILE_NAME + " in the data folder.").build());
    }

    /** What is in force for a command line that was parsed. */
    static ConfigLoader.Loaded load(CommandLine.ParseResult parsed, Map<String, String> environment) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            Optional.ofNullable(parsed.<String>matchedOptionValue(setting.flag(), null)).ifPresent(text -> flags.put(setting, text));
        }
        return ConfigLoader.load(flags, environment, Optional.ofNullable(parsed.<Path>matchedOptionValue(CONFIG, null)));
    }
}
