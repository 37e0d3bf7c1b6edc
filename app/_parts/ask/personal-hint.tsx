"use client";
import { useT } from "../../_client/intl.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { usePersonalData } from "./use-personal-data.ts";

/** A gentle word beside a field when its text looks like personal data; it is announced, and stops nobody. */
export function PersonalHint({ text, member }: { text: string; member: boolean }) {
  const t = useT("ask");
  const pieces = usePersonalData(text, member);
  return (
    <div role="status" className={pieces.length > 0 ? "-mt-4 grid gap-1 text-13 text-ink-2" : "sr-only"}>
      {pieces.map(({ kind, value }) => (
        <p key={value} className="flex gap-1.5">
          <Icon name="eye" className="mt-0.5" />
          <span className="min-w-0 break-words">{t(`personal_${kind}`, { value })}</span>
        </p>
      ))}
    </div>
  );
}
