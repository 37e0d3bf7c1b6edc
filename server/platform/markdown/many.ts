import { BATCH_CHARACTERS, BATCH_TEXTS } from "./limits.ts";

/**
 * One message at a time, whoever asks: the other worker stays free for people's posts, and a second one that loads and
 * warms up costs an import of some thousand texts more than it brings.
 */
let line: Promise<unknown> = Promise.resolve();

/**
 * Sends many texts to the workers in messages that are about 20 ms of work; answers in the order of the texts.
 * @param send answers a whole message; null when it hit a bound, and then its texts are tried one by one
 * @param alone answers one text of such a message, and one that was out of bounds
 */
export function inTurn<T, R>(
  texts: readonly T[],
  length: (text: T) => number,
  send: (message: T[]) => Promise<(R | null)[] | null>,
  alone: { again(text: T): Promise<R>; instead(text: T): R },
): Promise<R[]> {
  const mine = line.then(async () => {
    const answers: R[] = [];
    for (const message of messages(texts, length)) {
      const found = await send(message);
      for (const [index, text] of message.entries()) {
        answers.push(found ? (found[index] ?? alone.instead(text)) : await alone.again(text));
      }
    }
    return answers;
  });
  line = mine.catch(() => {});
  return mine;
}

function messages<T>(texts: readonly T[], length: (text: T) => number): T[][] {
  const all: T[][] = [];
  let message: T[] = [];
  let characters = 0;
  for (const text of texts) {
    const full = message.length === BATCH_TEXTS || characters + length(text) > BATCH_CHARACTERS;
    if (full && message.length > 0) {
      all.push(message);
      message = [];
      characters = 0;
    }
    message.push(text);
    characters += length(text);
  }
  if (message.length > 0) all.push(message);
  return all;
}
