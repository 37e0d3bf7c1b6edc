/** For each position of a text where the word around it begins and ends; between words both are the position itself. */
export interface WordBounds {
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where a word begins or ends or none is, 0 inside of words. */
  edges: Uint8Array;
}

const wordSign = /[\p{L}\p{N}\p{M}_]/u;
const ascii = Uint8Array.from({ length: 128 }, (_, code) => (/[0-9A-Za-z_]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether the code unit at a position belongs to a word of any script; surrogates count as letters. */
export function isWordAt(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  if (Number.isNaN(code)) return false;
  if (code < 128) return ascii[code] === 1;
  return (code >= 0xd800 && code < 0xe000) || wordSign.test(String.fromCharCode(code));
}

/** Words of any script in one pass over the text. */
export function wordBounds(text: string): WordBounds {
  const starts = new Int32Array(text.length + 1);
  const ends = new Int32Array(text.length + 1);
  const word = Uint8Array.from({ length: text.length + 1 }, (_, i) => (isWordAt(text, i) ? 1 : 0));
  for (let i = 0; i <= text.length; i += 1) starts[i] = i > 0 && word[i - 1] ? (starts[i - 1] ?? 0) : i;
  for (let i = text.length; i >= 0; i -= 1) ends[i] = word[i] ? (ends[i + 1] ?? 0) : i;
  const edges = Uint8Array.from(word, (here, i) => (here && word[i - 1] ? 0 : 1));
  return { starts, ends, edges };
}
