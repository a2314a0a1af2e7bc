package dev.hotseat.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;

/** The line between one page and the server, which a test can cut and mend. Set up before the page is opened. */
final class Line {
    private final List<WebSocketRoute> open = new ArrayList<>();
    private boolean cut;
    private boolean silent;

    Line(Page page) {
        page.routeWebSocket(url -> url.endsWith("/ws"), this::connect);
    }

    private void connect(WebSocketRoute socket) {
        if (cut) {
            socket.close();
        } else if (!silent) {
            socket.connectToServer();
            open.add(socket);
        }
    }

    /** Ends what is open, and whatever is opened from now on. */
    void cut() {
        cut = true;
        open.forEach(WebSocketRoute::close);
        open.clear();
    }

    /** From now on a socket opens and nobody answers, as where a network swallows packets. */
    void silence() {
        silent = true;
    }

    void mend() {
        cut = false;
        silent = false;
    }
}
