package dev.hotseat.web.socket;

import dev.hotseat.ops.Config;

class StandardLineContractTest extends SocketLineContract {
    @Override
    Config.Sockets kind() {
        return Config.Sockets.STANDARD;
    }

    @Override
    Class<? extends SocketLine> type() {
        return StandardLine.class;
    }
}
