import { isSuggestion, option, type Suggestion } from "./suggestion-list.ts";

type Words = { list?: string; all?: string };

let count = 0;

/** The list below one field, in the combobox pattern: the focus stays in the field, arrows move a mark. */
class SuggestionField {
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  readonly list: HTMLElement;
  readonly words: Words;
  private asking: AbortController | undefined;
  private timer = 0;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.form = form;
    this.input = input;
    this.words = JSON.parse(form.dataset.words ?? "{}") as Words;
    this.list = document.createElement("div");
    count += 1;
    this.list.id = `suggestions-${count}`;
    this.list.className = "menu find-list";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.words.list ?? "");
    form.append(this.list);
    const aria = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
    };
    for (const [name, value] of Object.entries(aria)) input.setAttribute(name, value);
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) =>
      this.go((event.target as Element).closest<HTMLElement>("[data-url]")),
    );
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.ask(), 120);
  }

  private async ask(): Promise<void> {
    this.asking?.abort();
    const query = this.input.value.trim();
    if (query.length < 2) return this.close();
    this.asking = new AbortController();
    const address = `/api/suggest?q=${encodeURIComponent(query.slice(0, 200))}&locale=${document.documentElement.lang}`;
    try {
      const answer = await fetch(address, { signal: this.asking.signal, headers: { accept: "application/json" } });
      const { hits }: { hits?: unknown } = answer.ok ? await answer.json() : {};
      this.show(query, Array.isArray(hits) ? hits.filter(isSuggestion).slice(0, 8) : []);
    } catch {
      // Aborted by the next letter, or offline: the form itself still searches.
    }
  }

  private show(query: string, hits: Suggestion[]): void {
    const lines = hits.map((hit, place) =>
      option(`${this.list.id}-${place}`, hit.state ?? hit.kind, hit.title, hit.url),
    );
    const all = `${this.form.getAttribute("action") ?? "/search"}?q=${encodeURIComponent(query)}`;
    lines.push(
      option(
        `${this.list.id}-all`,
        "search",
        (this.words.all ?? "%q").replace("%q", () => query),
        all,
      ),
    );
    this.list.replaceChildren(...lines);
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark(undefined);
  }

  private mark(line: HTMLElement | undefined): void {
    for (const one of this.list.children) one.setAttribute("aria-selected", String(one === line));
    if (line) {
      this.input.setAttribute("aria-activedescendant", line.id);
      line.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  private marked(): HTMLElement | null {
    return this.list.querySelector<HTMLElement>('[aria-selected="true"]');
  }

  private key(event: KeyboardEvent): void {
    const lines = [...this.list.children] as HTMLElement[];
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && this.marked()) {
      event.preventDefault();
      this.go(this.marked());
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !this.list.hidden) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const marked = this.marked();
      const from = marked ? lines.indexOf(marked) : -1;
      this.mark(lines.at(from < 0 && step < 0 ? -1 : (from + step) % lines.length));
    }
  }

  private go(line: HTMLElement | null): void {
    if (line?.dataset.url) location.assign(line.dataset.url);
  }

  private close(): void {
    this.asking?.abort();
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

/** Every `form[data-suggest]` gets its list when its field is first used. */
export function startSuggestions(): void {
  const known = new WeakSet<Element>();
  document.addEventListener("focusin", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.name !== "q" || known.has(input)) return;
    const form = input.closest<HTMLFormElement>("form[data-suggest]");
    if (!form) return;
    known.add(input);
    new SuggestionField(form, input);
  });
}
