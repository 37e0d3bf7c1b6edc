/** Longest user name, as in the house's rule `^[a-z0-9][a-z0-9_-]{1,29}$`. */
const LENGTH = 30;

/** Letters that do not fall apart into a Latin letter and a mark. */
const spelled: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  ø: "o",
  œ: "oe",
  đ: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/**
 * A user name for somebody whose own name may be anything: `Åsa Öberg` gives `asa-oberg`. Not yet unique.
 * @param ending added after a hyphen when the plain name is taken; the rest is shortened to make room
 */
export function stagedName(displayName: string, ending = ""): string {
  const letters = displayName
    .toLowerCase()
    .replace(/[ßæøœđłþı]/g, (letter) => spelled[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^[-_]+/, "");
  const tail = ending === "" ? "" : `-${ending}`;
  const head = letters.slice(0, LENGTH - tail.length).replace(/[-_]+$/, "");
  return head.length >= 2 ? head + tail : `${head === "" ? "member" : `member-${head}`}${tail}`.slice(0, LENGTH);
}
