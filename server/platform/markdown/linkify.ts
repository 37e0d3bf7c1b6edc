import type { MarkdownIt } from "markdown-it";

/**
 * Which bare text becomes a link: full addresses, mail addresses and what starts with "www.". Not every word with a dot:
 * "install.sh" and "main.rs" are file names here, and both endings can be bought as domains by anybody.
 */
export function bareLinks(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false, maxLength: 2_000 });
  md.linkify.add("ftp:", null).add("//", null);
  md.linkify.add("www.", {
    validate: (text, position, self) => {
      const tail = self.re.get_http_validator();
      const candidate = `//www.${text.slice(position, position + 2_000)}`;
      tail.lastIndex = 0;
      const length = (tail.exec(candidate)?.[0].length ?? 0) - "//www.".length;
      return Math.max(0, length);
    },
    normalize: (match) => {
      match.url = `https://${match.raw}`;
    },
  });
}
