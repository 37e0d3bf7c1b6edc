/** All places of a word below an element, as ranges; case does not matter. At most 500. */
export function findRanges(scope: Element, word: string): Range[] {
  const found: Range[] = [];
  const wanted = word.toLowerCase();
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && found.length < 500) {
    const node = walker.currentNode;
    const text = (node.textContent ?? "").toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      // Lower-casing may lengthen a text in rare scripts; a place beyond its end is skipped.
      if (at + wanted.length > (node.textContent ?? "").length) break;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      found.push(range);
    }
  }
  return found;
}

let ranges: Range[] = [];
let place = -1;

function paint(form: HTMLFormElement): void {
  const output = form.querySelector("output");
  if (output) output.textContent = ranges.length ? `${Math.max(place, 0) + 1} / ${ranges.length}` : "0";
  if (!CSS.highlights) return;
  CSS.highlights.set("find", new Highlight(...ranges));
  const current = ranges[place];
  CSS.highlights.set("find-current", new Highlight(...(current ? [current] : [])));
}

/**
 * `<form data-find><input type="search"><output></output></form>` marks a word inside `[data-find-scope]`
 * with the highlight interface of the browser (no change to the page); Enter goes on, Shift and Enter back.
 */
export function startFind(): void {
  document.addEventListener("input", (event) => {
    const input = event.target as HTMLInputElement;
    const form = input.closest<HTMLFormElement>("form[data-find]");
    if (!form) return;
    const scope = document.querySelector("[data-find-scope]");
    const word = input.value.trim();
    ranges = scope && word.length > 1 ? findRanges(scope, word) : [];
    place = -1;
    paint(form);
  });
  document.addEventListener("keydown", (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>("form[data-find]");
    if (!form || event.key !== "Enter") return;
    event.preventDefault();
    if (ranges.length === 0) return;
    place = (place + (event.shiftKey ? -1 : 1) + ranges.length) % ranges.length;
    ranges[place]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    paint(form);
  });
  document.addEventListener("submit", (event) => {
    if ((event.target as Element).matches("form[data-find]")) event.preventDefault();
  });
}
