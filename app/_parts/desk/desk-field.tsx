"use client";
import type { KeyboardEvent, RefObject } from "react";
import { useT } from "../../_client/intl.tsx";
import { Icon } from "../../_ui/icon.tsx";

type Props = {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Id of the selected option. */
  active: string | undefined;
  open: boolean;
};

/** The one field of the staff search, a combobox whose list is always open. */
export function DeskField({ field, query, onQuery, onKeyDown, active, open }: Props) {
  const t = useT("desk");
  return (
    <div className="flex h-10.5 items-center gap-2.5 rounded-md border border-field bg-surface px-3 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-brand">
      <Icon name="search" size={17} className="text-ink-3" />
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the page is this field; letters typed before a script runs belong to it, too
        autoFocus
        type="text"
        inputMode="search"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-label={t("label")}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls="desk-hits"
        aria-activedescendant={active}
        placeholder={t("placeholder")}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        className="min-w-0 flex-1 bg-transparent text-15 outline-none placeholder:text-ink-3"
      />
    </div>
  );
}
