"use client";
import { type KeyboardEvent, useRef, useState } from "react";
import { useT } from "../../_client/intl.tsx";
import { Field, fieldControl } from "../../_ui/field.tsx";
import { Icon } from "../../_ui/icon.tsx";

type TagFieldProps = {
  known: string[];
  most: number;
  value: string[];
  error?: string;
  onTags: (tags: string[]) => void;
};

/** Tags offered as buttons. */
const OFFERED = 8;
const pattern = /^[\p{L}\p{N}]+([-.+][\p{L}\p{N}]+)*\+*$/u;

/** Tags as chips: Enter or comma adds, Backspace takes the last away. Without a script a field with commas. */
export function TagField({ known, most, value, error, onTags }: TagFieldProps) {
  const t = useT("ask");
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const add = (words: string) => {
    const names = words
      .split(",")
      .map((word) => word.trim().toLowerCase().replaceAll(/\s+/g, "-"))
      .filter((name) => name && !value.includes(name));
    if (names.some((name) => name.length < 2 || name.length > 30 || !pattern.test(name))) {
      setProblem(t("tagWrong"));
      return;
    }
    setTyped("");
    setProblem(value.length + names.length > most ? t("tagsFull") : "");
    onTags([...value, ...names].slice(0, most));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.key === "Enter" || event.key === ",") && (typed.trim() || event.key === ",")) {
      event.preventDefault();
      if (typed.trim()) add(typed);
    } else if (event.key === "Enter") event.preventDefault();
    else if (event.key === "Backspace" && typed === "" && value.length > 0) onTags(value.slice(0, -1));
  };
  const texts = { label: t("tagsLabel"), name: "tags", hint: t("tagsHint"), error: problem || error };
  const offered = known
    .filter((name) => !value.includes(name) && (!typed || name.includes(typed.toLowerCase())))
    .slice(0, OFFERED);
  return (
    <Field {...texts}>
      {value.map((name) => (
        <input key={name} type="hidden" name="tags" value={name} />
      ))}
      <div className="flex flex-wrap items-center gap-1.5 rounded-md border border-field bg-surface px-2 py-1.5 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-brand">
        {value.map((name) => (
          <span
            key={name}
            className="inline-flex items-center gap-1 rounded-sm border border-line bg-sunken pl-2 text-14"
          >
            {name}
            <button
              type="button"
              aria-label={t("removeTag", { name })}
              className="grid size-6.5 place-items-center text-ink-3 hover:text-ink touch:size-11"
              onClick={() => {
                onTags(value.filter((one) => one !== name));
                input.current?.focus();
              }}
            >
              <Icon name="x" size={14} />
            </button>
          </span>
        ))}
        <input
          ref={input}
          {...fieldControl(texts)}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          value={typed}
          onChange={(event) =>
            event.target.value.includes(",") ? add(event.target.value) : setTyped(event.target.value)
          }
          onKeyDown={press}
          onBlur={() => typed.trim() && add(typed)}
          className="min-h-7 min-w-32 flex-1 bg-transparent px-1 text-15 outline-none touch:min-h-9"
        />
      </div>
      {offered.length > 0 && value.length < most && (
        <fieldset className="flex flex-wrap items-center gap-1.5 text-13 noscript-hidden">
          <legend className="float-left mr-1 leading-7 text-ink-3">{t("oftenUsed")}</legend>
          {offered.map((name) => (
            <button
              key={name}
              type="button"
              className="min-h-7 rounded-full border border-line-2 px-2.5 text-ink-2 hover:border-field hover:text-ink touch:min-h-11"
              onClick={() => add(name)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      )}
    </Field>
  );
}
