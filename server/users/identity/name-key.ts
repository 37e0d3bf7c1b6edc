/** Letters of other alphabets that look like Latin ones (a selection of Unicode's confusables, UTS 39). */
const lookAlikes: Record<string, string> = {
  а: "a",
  α: "a",
  ɑ: "a",
  ь: "b",
  в: "b",
  β: "b",
  с: "c",
  ϲ: "c",
  ԁ: "d",
  е: "e",
  ε: "e",
  ё: "e",
  ғ: "f",
  ɡ: "g",
  һ: "h",
  н: "h",
  і: "i",
  ι: "i",
  ı: "i",
  ї: "i",
  ј: "j",
  κ: "k",
  к: "k",
  ӏ: "l",
  м: "m",
  п: "n",
  η: "n",
  ո: "n",
  о: "o",
  ο: "o",
  σ: "o",
  օ: "o",
  р: "p",
  ρ: "p",
  ԛ: "q",
  г: "r",
  ѕ: "s",
  τ: "t",
  т: "t",
  υ: "u",
  μ: "u",
  ս: "u",
  ν: "v",
  ѵ: "v",
  ω: "w",
  ԝ: "w",
  ш: "w",
  х: "x",
  χ: "x",
  у: "y",
  γ: "y",
  ү: "y",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  þ: "p",
  ð: "d",
  "0": "o",
  "1": "l",
  "|": "l",
  m: "rn",
  w: "vv",
};

/** Unicode's forms leave these letters as they are, and nearly every name has no other. */
const plainName = /^[\x20-\x7e]*$/;
const unseen = /[\p{M}\p{Cf}\p{Z}\p{Pd}._]/gu;

/**
 * What two names must not share: NFKC, lower case, without accents, marks and separators, look-alikes made equal
 * (`Ada.L`, `ada-l` and `аdа_1` with Cyrillic letters are one name). Never shown.
 */
export function nameKey(name: string): string {
  const folded = plainName.test(name) ? name.toLowerCase() : name.normalize("NFKC").toLowerCase().normalize("NFKD");
  const plain = Array.from(folded.replace(unseen, ""), (letter) => lookAlikes[letter] ?? letter).join("");
  // A look-alike may stand for a letter that itself has one.
  return plain.replaceAll("m", "rn").replaceAll("w", "vv");
}
