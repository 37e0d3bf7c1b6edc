import { LANGUAGES } from "./allow-list.ts";

/**
 * What people call the languages of our colours, beside their own names: as highlight.js has it (a test compares). Written
 * down here, so that whoever only asks for a name does not load the colours.
 */
const others: Readonly<Record<string, string>> = {
  bash: "sh zsh",
  c: "h",
  cpp: "cc c++ h++ hpp hh hxx cxx",
  csharp: "cs c#",
  css: "",
  diff: "patch",
  dockerfile: "docker",
  go: "golang",
  ini: "toml",
  java: "jsp",
  javascript: "js jsx mjs cjs",
  json: "jsonc json5",
  kotlin: "kt kts ktm ktx",
  markdown: "md mkdown mkd",
  nginx: "nginxconf",
  php: "",
  powershell: "pwsh ps ps1",
  python: "py gyp ipython",
  ruby: "rb gemspec podspec thor irb",
  rust: "rs",
  shell: "console shellsession",
  sql: "",
  swift: "",
  typescript: "ts tsx mts cts",
  xml: "html xhtml rss atom xjb xsd xsl plist wsf svg",
  yaml: "yml",
};

/** Every name of a language, in small letters, and the language's own. */
export const languageNames: ReadonlyMap<string, string> = new Map(
  Object.entries(others).flatMap(([name, more]) =>
    `${name} ${more}`
      .trim()
      .split(" ")
      .map((word) => [word, name] as const),
  ),
);

/** The language a fence names, or null: the word after the fence must be plain (XS-15) and one of ours. */
export function languageOf(info: string): string | null {
  const word = info.trim().split(/\s/, 1)[0]?.toLowerCase() ?? "";
  if (!/^[a-z0-9+#-]{1,30}$/.test(word)) return null;
  const name = languageNames.get(word);
  return name !== undefined && LANGUAGES.has(name) ? name : null;
}
