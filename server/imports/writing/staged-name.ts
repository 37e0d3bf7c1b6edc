import { isReserved } from "../../users/identity/person-name.ts";

/** Shortest and longest user name, as the house has them. */
const SHORTEST = 3;
const LONGEST = 30;
/** Longest name shown on the page, in characters. */
const LONGEST_SHOWN = 50;

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
 * A user name for somebody whose own name may be anything: `Åsa Öberg` gives `asa-oberg`. Not yet unique; null when it
 * would pass for the house itself.
 * @param ending added after a hyphen when the plain name is taken; the rest is shortened to make room
 */
export function stagedName(displayName: string, ending = ""): string | null {
  const letters = displayName
    .toLowerCase()
    .replace(/[ßæøœđłþı]/g, (letter) => spelled[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]*_[^a-z0-9]*/g, "_")
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^[-_]+/, "");
  const tail = ending === "" ? "" : `-${ending}`;
  const head = letters.slice(0, LONGEST - tail.length).replace(/[-_]+$/, "");
  const name = (head.length + tail.length >= SHORTEST && head !== "" ? head : `member${head && "-"}${head}`) + tail;
  return isReserved(name) ? null : name.slice(0, LONGEST);
}

/** What somebody is called on the page: one line without control, direction and invisible characters. */
export function shownName(displayName: string, otherwise: string): string {
  const visible = displayName
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, "")
    .trim();
  const cut = Array.from(visible).slice(0, LONGEST_SHOWN).join("").trim();
  return /[\p{L}\p{N}]/u.test(cut) && cut.length > 1 ? cut : otherwise;
}
