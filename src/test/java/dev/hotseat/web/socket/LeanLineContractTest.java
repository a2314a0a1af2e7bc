package dev.hotseat.web.socket;

import dev.hotseat.ops.Config;

class LeanLineContractTest extends SocketLineContract {
    @Override
    Config.Sockets kind() {
        return Config.Sockets.LEAN;
    }

    @Override
    Class<? extends SocketLine> type() {
        return LeanLine.class;
    }
}
