import localFont from "next/font/local";

/**
 * Inter for English and German; the only font loaded ahead, hence cut down to what crosses the network in one round trip
 * (see `_fonts/README.md`).
 */
export const inter = localFont({
  src: "./_fonts/inter.woff2",
  weight: "400 650",
  variable: "--font-inter",
  fallback: ["system-ui", "sans-serif"],
});

/** The other letters of Western Europe, fetched when a page has one; stands before Inter, limited by its range. */
export const interWest = localFont({
  src: "./_fonts/inter-west.woff2",
  weight: "400 650",
  variable: "--font-inter-west",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+A1-A9,U+AE,U+B1-B6,U+BD-C3,U+C5-D5,U+D8-DB,U+DD,U+E0-E3,U+E5-E8,U+EA-F5,U+F8-FB,U+FD,U+152-153,U+2009,U+2014,U+2039-203A,U+2122,U+2212",
    },
  ],
});

/**
 * Letters beyond Western Europe; fetched when a page has one. Stands before Inter, limited by its range.
 * The range is written out because the font loader reads literals only.
 */
export const interExt = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/**
 * Code, cut down likewise; fetched when a page has some, except on phones (see `--font-mono`). Nobody waits for it and no
 * line moves when it comes: a first page may show code in the system's font, the next one has it.
 */
export const jetbrains = localFont({
  src: "./_fonts/jetbrains.woff2",
  display: "optional",
  weight: "400",
  variable: "--font-jetbrains",
  preload: false,
  adjustFontFallback: false,
});
