/**
 * Every number that bounds the renderer. Raise RENDERER_VERSION when anything in this folder changes what comes out:
 * stored HTML carries the version, and a job renders older HTML again.
 */
export const RENDERER_VERSION = 1;

/** Characters of Markdown that are parsed at all. A post has at most 20,000; the rest is room for articles and imports. */
export const MAX_SOURCE = 200_000;
/** Characters of a text that is shown as it was typed; each becomes 5 bytes at most, so the HTML stays under 1 MB. */
export const MAX_FALLBACK = 180_000;
/** Bytes of HTML one text may become, and how many times its source. Short texts may reach the floor whatever the factor says. */
export const MAX_OUTPUT_BYTES = 1_000_000;
export const MAX_OUTPUT_FACTOR = 10;
export const OUTPUT_FLOOR_BYTES = 4_096;
/** Characters before sanitising; beyond this the sanitiser is not even asked. */
export const MAX_RAW = 4_000_000;
/** Elements inside each other that are written; deeper tags are dropped, their text stays. */
export const MAX_DEPTH = 20;
/** Quote and list markers at the start of one line. */
export const MAX_LINE_MARKERS = 50;
/** markdown-it leaves out what is nested deeper than its own 100 levels; a text that gets there is shown as text instead. */
export const MAX_PARSER_LEVEL = 98;

/** Characters of one code block that are coloured, and how many times its size the coloured block may have. */
export const MAX_HIGHLIGHT = 30_000;
export const MAX_HIGHLIGHT_FACTOR = 6;

/** Characters of one address, and of a title or alternative text. */
export const MAX_ADDRESS = 2_000;
export const MAX_ATTRIBUTE = 300;

/** Worker threads; a third would take the processor from the pages. */
export const MAX_WORKERS = 2;
/** Processor milliseconds of one message to a worker, and wall milliseconds after which it is ended in any case. */
export const CPU_LIMIT_MS = 1_000;
export const WALL_LIMIT_MS = 2_000;
/** Memory of one worker: 112 MB for what lives long, 16 MB for what was just made. */
export const OLD_SPACE_MB = 112;
export const YOUNG_SPACE_MB = 16;
/** Wall milliseconds a worker may take to load; a busy machine is slow, a broken installation never answers. */
export const START_LIMIT_MS = 20_000;
/** Texts and characters in one message of an import: about 20 ms of work. */
export const BATCH_TEXTS = 100;
export const BATCH_CHARACTERS = 200_000;

/** Graphemes of an excerpt. */
export const EXCERPT_LENGTH = 200;
