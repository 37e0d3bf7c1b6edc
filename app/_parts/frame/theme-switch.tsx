import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";

type Words = { theme: string; system: string; light: string; dark: string };

/** Three buttons that `app/_reader/theme.ts` brings to life; hidden until then, as they need a script. */
export function ThemeSwitch({ words }: { words: Words }) {
  const choice = (value: string, icon: IconName, label: string) => (
    <button
      type="button"
      data-theme-choice={value}
      aria-pressed="false"
      aria-label={label}
      title={label}
      suppressHydrationWarning
      className="grid size-7 place-items-center rounded-full text-ink-3 hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:inset-ring aria-pressed:inset-ring-line-2 touch:size-11"
    >
      <Icon name={icon} size={15} />
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not a fieldset of a form
    <div role="group" aria-label={words.theme} className="flex rounded-full bg-sunken p-0.5 noscript-hidden">
      {choice("system", "sun-moon", words.system)}
      {choice("light", "sun", words.light)}
      {choice("dark", "moon", words.dark)}
    </div>
  );
}
