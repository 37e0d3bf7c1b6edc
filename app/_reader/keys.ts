import { keepSetting, readSetting } from "./storage.ts";

const typing =
  "input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable=true],[role=textbox],[data-own-keys]";

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => row.offsetParent);
const currentRow = () => document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;
const linkOf = (row: HTMLElement) => (row.matches("a[href]") ? row : row.querySelector<HTMLElement>("a[href]"));

function step(by: 1 | -1): void {
  const all = rows();
  const now = currentRow();
  const next = now ? all[all.indexOf(now) + by] : all[by === 1 ? 0 : all.length - 1];
  if (!next) return;
  (linkOf(next) ?? next).focus();
  next.scrollIntoView({ block: "nearest" });
}

/**
 * The act a page offers for a letter, `<button data-key="r">`: of what has the focus or its row or post, else of the
 * page itself, else the first of any post.
 */
function act(key: string): boolean {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const focus = document.activeElement;
  const near =
    focus?.closest<HTMLElement>(selector) ?? focus?.closest("[data-row],article")?.querySelector<HTMLElement>(selector);
  const target = near ?? all.find((one) => !one.closest("[data-row],article")) ?? all[0];
  target?.click();
  return Boolean(target);
}

function search(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>("form[data-suggest] input[name=q]")];
  const field = fields.find((one) => one.offsetParent);
  if (field) field.select();
  else document.querySelector<HTMLAnchorElement>('a[data-nav][href$="/search"]')?.click();
}

const help = () => document.querySelector<HTMLDialogElement>("#keys");

function press(key: string): boolean {
  if (key === "/") search();
  else if (key === "?") help()?.showModal();
  else if (key === "j") step(1);
  else if (key === "k") step(-1);
  else if (key === "o") {
    const row = currentRow();
    if (row) linkOf(row)?.click();
  } else return act(key);
  return true;
}

/** Single-letter keys of WCAG 2.1.4: never while typing, never with Ctrl, Alt or Meta, and they can be switched off. */
export function startKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    if (readSetting("keys") === "off" || document.querySelector("dialog[open],[popover]:popover-open")) return;
    if ((event.target as Element).closest?.(typing)) return;
    if (press(event.key)) event.preventDefault();
  });
  document.addEventListener("change", (event) => {
    const box = event.target as HTMLInputElement;
    if (box.matches("[data-keys-switch]")) keepSetting("keys", box.checked ? null : "off");
  });
  const box = document.querySelector<HTMLInputElement>("[data-keys-switch]");
  if (box) box.checked = readSetting("keys") !== "off";
}
