package dev.hotseat.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** The two ends of what a page is looked at on. */
enum Look {
    DESK(1440, 900, ColorScheme.LIGHT), PHONE(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colors;

    Look(int width, int height, ColorScheme colors) {
        this.width = width;
        this.height = height;
        this.colors = colors;
    }

    /** Without motion, so that a page is at rest as soon as it is drawn. */
    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, height).setColorScheme(colors).setReducedMotion(ReducedMotion.REDUCE);
    }
}
