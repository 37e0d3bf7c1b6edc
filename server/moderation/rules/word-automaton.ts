/** Finds many words in one pass over a text (Aho and Corasick 1975). */
export interface WordAutomaton {
  /**
   * Calls `visit` with each key found and where it begins and ends. A visit that answers true wants to hear of that key no
   * more; those keys cost nothing afterwards.
   * @param ends where keys may end; others are not looked for there
   */
  scan(text: string, ends: (end: number) => boolean, visit: (key: number, start: number, end: number) => boolean): void;
}

/** Builds the automaton; keys are the numbers of the words, equal words share one place. */
export function wordAutomaton(words: readonly string[]): WordAutomaton {
  const children: Map<number, number>[] = [new Map()];
  const own: number[] = [-1];
  for (const [key, word] of words.entries()) {
    let node = 0;
    for (let i = 0; i < word.length; i += 1) {
      const code = word.charCodeAt(i);
      let next = children[node]?.get(code);
      if (next === undefined) {
        next = children.length;
        children.push(new Map());
        own.push(-1);
        children[node]?.set(code, next);
      }
      node = next;
    }
    own[node] = key;
  }
  const { fail, output } = links(children, own);
  const edges = flat(children);
  return {
    scan: (text, ends, visit) => {
      // Where the next key that still wants to hear stands; shortened on the way as keys are done.
      const open = output.slice();
      let node = 0;
      for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        let next = edges(node, code);
        while (next < 0 && node !== 0) {
          node = fail[node] ?? 0;
          next = edges(node, code);
        }
        node = Math.max(next, 0);
        if (!ends(i + 1)) continue;
        for (let at = first(open, node); at > 0; at = first(open, fail[at] ?? 0)) {
          const key = own[at] ?? -1;
          if (visit(key, i + 1 - (words[key]?.length ?? 0), i + 1)) open[at] = open[fail[at] ?? 0] ?? 0;
        }
      }
    },
  };
}

/** Follows to the nearest node that ends an open key, and shortens the way for the next time; 0 when there is none. */
function first(open: Int32Array, node: number): number {
  let at = open[node] ?? 0;
  while (at > 0 && open[at] !== at) at = open[at] ?? 0;
  open[node] = at;
  return at;
}

/** For each node the longest proper ending that also begins a word, and the nearest node on that way that ends one. */
function links(children: readonly Map<number, number>[], own: readonly number[]) {
  const fail = new Int32Array(children.length);
  const output = new Int32Array(children.length);
  const queue = [0];
  for (let i = 0; i < queue.length; i += 1) {
    const node = queue[i] ?? 0;
    output[node] = (own[node] ?? -1) >= 0 ? node : (output[fail[node] ?? 0] ?? 0);
    for (const [code, child] of children[node] ?? []) {
      let back = fail[node] ?? 0;
      while (back !== 0 && !children[back]?.has(code)) back = fail[back] ?? 0;
      fail[child] = node === 0 ? 0 : (children[back]?.get(code) ?? 0);
      queue.push(child);
    }
  }
  return { fail, output };
}

/** The edges as one table of numbers: a map for each node would be ten times as large. */
function flat(children: readonly Map<number, number>[]): (node: number, code: number) => number {
  const bits = Math.max(4, Math.ceil(Math.log2(children.length * 2 + 1)));
  const mask = 2 ** bits - 1;
  const place = (node: number, code: number) =>
    (Math.imul(Math.imul(node, 0x9e3779b1) ^ code, 0x85ebca6b) >>> 7) & mask;
  const nodes = new Int32Array(mask + 1).fill(-1);
  const codes = new Uint16Array(mask + 1);
  const targets = new Int32Array(mask + 1);
  for (const [node, edges] of children.entries()) {
    for (const [code, target] of edges) {
      let slot = place(node, code);
      while (nodes[slot] !== -1) slot = (slot + 1) & mask;
      nodes[slot] = node;
      codes[slot] = code;
      targets[slot] = target;
    }
  }
  return (node, code) => {
    for (let slot = place(node, code); nodes[slot] !== -1; slot = (slot + 1) & mask)
      if (nodes[slot] === node && codes[slot] === code) return targets[slot] ?? -1;
    return -1;
  };
}
