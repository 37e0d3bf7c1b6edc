import { keepSetting, readSetting } from "./storage.ts";

const root = () => document.documentElement;

function show(choice: string): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
  }
}

/** Light, dark or like the system: the buttons in the footer, and the same choice in other tabs. */
export function startTheme(): void {
  const apply = (choice: string) => {
    if (choice === "dark" || choice === "light") root().dataset.theme = choice;
    else delete root().dataset.theme;
    show(choice);
  };
  show(root().dataset.theme ?? "system");
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-theme-choice]");
    const choice = button?.dataset.themeChoice;
    if (!choice) return;
    keepSetting("theme", choice === "system" ? null : choice);
    apply(choice);
  });
  addEventListener("storage", (event) => {
    if (event.key === "theme") apply(readSetting("theme") ?? "system");
  });
}
