/** What may be in the HTML of a person's text. Everything else is dropped. */

/** Tags that mean the same as one of ours. A page has one h1, its title. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ["b", "strong"],
  ["i", "em"],
  ["s", "del"],
  ["strike", "del"],
  ["h1", "h2"],
  ["h5", "h4"],
  ["h6", "h4"],
]);

/** Stand in a line of text. */
export const INLINE = new Set(["a", "br", "code", "del", "em", "img", "kbd", "mark", "span", "strong", "sub", "sup"]);
/** Hold a line of text and no block. */
export const LINES = new Set(["p", "h2", "h3", "h4", "pre", "summary"]);
/** Hold blocks or text. */
export const FLOW = new Set(["blockquote", "details", "li", "td", "th"]);
/** Hold only the parts named in PARENTS. */
export const FRAMES = new Set(["ol", "table", "tbody", "thead", "tr", "ul"]);
export const VOID = new Set(["br", "hr", "img"]);

/** Parts and where they may stand. */
export const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", new Set(["ul", "ol"])],
  ["summary", new Set(["details"])],
  ["thead", new Set(["table"])],
  ["tbody", new Set(["table"])],
  ["tr", new Set(["table", "thead", "tbody"])],
  ["td", new Set(["tr"])],
  ["th", new Set(["tr"])],
]);

/** A part ends its open sisters: `<li>a<li>b`. */
export const SISTERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", new Set(["li"])],
  ["thead", new Set(["td", "th", "tr", "thead", "tbody"])],
  ["tbody", new Set(["td", "th", "tr", "thead", "tbody"])],
  ["tr", new Set(["td", "th", "tr"])],
  ["td", new Set(["td", "th"])],
  ["th", new Set(["td", "th"])],
]);

/** Levels a tag needs inside itself to be of any use; it is left out when they do not fit under MAX_DEPTH. */
export const ROOM: ReadonlyMap<string, number> = new Map([
  ["ul", 2],
  ["ol", 2],
  ["table", 4],
  ["thead", 3],
  ["tbody", 3],
  ["tr", 2],
]);

/** Tags whose text is no text for readers. */
export const SILENT = new Set([
  "applet",
  "embed",
  "frameset",
  "head",
  "iframe",
  "math",
  "noembed",
  "noframes",
  "noscript",
  "object",
  "plaintext",
  "script",
  "select",
  "style",
  "svg",
  "template",
  "textarea",
  "title",
  "video",
  "audio",
  "xmp",
]);

/** Languages that are coloured. */
export const LANGUAGES = new Set([
  "bash",
  "c",
  "cpp",
  "csharp",
  "css",
  "diff",
  "dockerfile",
  "go",
  "ini",
  "java",
  "javascript",
  "json",
  "kotlin",
  "markdown",
  "nginx",
  "php",
  "powershell",
  "python",
  "ruby",
  "rust",
  "shell",
  "sql",
  "swift",
  "typescript",
  "xml",
  "yaml",
]);

/** Scopes of highlight.js: its documented list, and the second words of its compound scopes. */
const scopes = [
  "addition",
  "attr",
  "attribute",
  "built_in",
  "bullet",
  "char",
  "code",
  "comment",
  "deletion",
  "doctag",
  "emphasis",
  "formula",
  "keyword",
  "link",
  "literal",
  "meta",
  "name",
  "number",
  "operator",
  "params",
  "property",
  "punctuation",
  "quote",
  "regexp",
  "section",
  "selector-attr",
  "selector-class",
  "selector-id",
  "selector-pseudo",
  "selector-tag",
  "string",
  "strong",
  "subst",
  "symbol",
  "tag",
  "template-tag",
  "template-variable",
  "title",
  "type",
  "variable",
];
const secondWords = [
  "class_",
  "constant_",
  "escape_",
  "function_",
  "inherited__",
  "invoke__",
  "keyword_",
  "language_",
  "prompt_",
  "string_",
];
const languageClasses = [...LANGUAGES].map((name) => `language-${name}`);
const alignments = new Set(["align-left", "align-center", "align-right"]);

/** Classes a tag may carry. */
export const CLASSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["span", new Set(["mention", ...scopes.map((name) => `hljs-${name}`), ...secondWords, ...languageClasses])],
  ["code", new Set(languageClasses)],
  ["td", alignments],
  ["th", alignments],
]);
