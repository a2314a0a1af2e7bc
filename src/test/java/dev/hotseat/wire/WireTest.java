package dev.hotseat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the pages are told of the protocol is what the server's types say. */
class WireTest {
    @Test
    void theFilesThatAreWrittenFromTheServersTypesSayWhatTheySay() {
        Wire.files().forEach((file, text) -> assertThat(file)
                .as("%s is not what the server's types say; run scripts/wire to write it anew", file).hasContent(text));
    }
}
