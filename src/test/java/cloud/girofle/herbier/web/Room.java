package cloud.girofle.herbier.web;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a page keeps all of itself within reach: on the narrowest screen (320 pixels, which is
 * also what is left of 1280 at 400 %), with text twice as large, and with text as spaced out as
 * WCAG 1.4.12 lets readers have it.
 */
final class Room {

    /**
     * What is wider than the window, or is cut off by what holds it; a field is none, for it lets
     * one move within its words.
     */
    private static final String CUT_OFF =
            """
            () => {
              const root = document.documentElement, cut = [];
              if (root.scrollWidth > root.clientWidth) cut.push('the page is ' + root.scrollWidth
                  + ' wide: ' + [...document.querySelectorAll('body *')].filter(e =>
                      e.getBoundingClientRect().right > root.clientWidth + 1).slice(0, 3)
                      .map(e => e.outerHTML.slice(0, 120)));
              for (const e of document.querySelectorAll('main, main *, header, header *, footer *')) {
                if (!(e instanceof HTMLElement) || e.closest('.unseen, input')) continue;
                const hidden = getComputedStyle(e).overflowX;
                if ((hidden === 'hidden' || hidden === 'clip') && e.clientWidth > 1
                    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
                  cut.push('cut off: ' + e.outerHTML.slice(0, 120));
              }
              return cut;
            }
            """;

    private static final String SPACED =
            """
            on => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(on ? `* { line-height: 1.5 !important; letter-spacing: .12em !important;
                word-spacing: .16em !important } p { margin-bottom: 2em !important }` : '');
              document.adoptedStyleSheets = [sheet];
            }
            """;

    private Room() {}

    /** What does not fit on the narrowest screen, which the window is left at. */
    static List<String> whenNarrow(Page page) {
        List<String> faults = new ArrayList<>();
        page.setViewportSize(320, 800);
        add(faults, page, "at 320");
        return faults;
    }

    /** What does not fit there, nor with large text, nor with text that is spaced out. */
    static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        page.setViewportSize(1280, 800);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        add(faults, page, "at 200 %");
        page.evaluate("document.documentElement.style.fontSize = ''");
        faults.addAll(whenNarrow(page));
        page.evaluate(SPACED, true);
        add(faults, page, "spaced");
        page.evaluate(SPACED, false);
        return faults;
    }

    private static void add(List<String> faults, Page page, String how) {
        if (page.evaluate(CUT_OFF) instanceof List<?> found) {
            found.forEach(each -> faults.add(how + ": " + each));
        }
    }
}
