import { localHref } from "../../_messages/server.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";

type LargeSearchProps = {
  label: string;
  placeholder: string;
  submit: string;
  /** Floats above the page, as on the start page. */
  lifted?: boolean;
};

/** The large search field a page begins with: a plain form that leads to the search page and works everywhere. */
export function LargeSearch({ label, placeholder, submit, lifted }: LargeSearchProps) {
  return (
    <search className="mt-5 block max-w-column">
      <form
        action={localHref("/search")}
        className={cx(
          "flex h-13 items-center gap-3 rounded-lg border border-field bg-surface pr-3 pl-4 sm:pr-1.5 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-brand",
          lifted && "shadow-float",
        )}
      >
        <Icon name="search" size={20} className="text-ink-3" />
        <input
          type="search"
          name="q"
          aria-label={label}
          placeholder={placeholder}
          maxLength={200}
          className="h-full min-w-0 flex-1 bg-transparent text-16 outline-none placeholder:text-ink-3"
        />
        <button type="submit" className={`${buttonClass("primary", "md")} max-sm:hidden`}>
          {submit}
        </button>
      </form>
    </search>
  );
}
