"use client";
import { useEffect, useState } from "react";
import { useT } from "../_client/intl.tsx";
import { IconButton } from "./icon-button.tsx";

type Toast = { id: number; text: string; undo?: () => void; undoText?: string };

const listeners = new Set<(toast: Toast) => void>();
let count = 0;

/** Says in a corner what just happened; `undo` adds a button instead of an "are you sure" before the act. */
export function toast(text: string, undo?: () => void): void {
  count += 1;
  for (const listen of listeners) listen({ id: count, text, undo });
}

/** The polite live region all toasts appear in; stands once in the layout. */
export function ToastRegion() {
  const [shown, setShown] = useState<Toast[]>([]);
  const t = useT("controls");
  useEffect(() => {
    const listen = (next: Toast) => {
      setShown((before) => [...before.slice(-2), next]);
      setTimeout(() => setShown((now) => now.filter((one) => one.id !== next.id)), next.undo ? 10_000 : 6_000);
    };
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
  const drop = (id: number) => setShown((now) => now.filter((one) => one.id !== id));
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-18 z-40 grid justify-items-center gap-2 md:bottom-5"
    >
      {shown.map((one) => (
        <div
          key={one.id}
          className="pointer-events-auto flex max-w-full items-center gap-2 rounded-lg bg-ink py-1.5 pr-1.5 pl-4 text-14 text-paper shadow-float"
        >
          <span className="py-1">{one.text}</span>
          {one.undo && (
            <button
              type="button"
              className="rounded-md px-3 py-1.5 font-medium underline underline-offset-3"
              onClick={() => {
                one.undo?.();
                drop(one.id);
              }}
            >
              {t("undo")}
            </button>
          )}
          <IconButton
            icon="x"
            label={t("close")}
            size="sm"
            iconSize={16}
            className="text-paper hover:text-paper"
            onClick={() => drop(one.id)}
          />
        </div>
      ))}
    </div>
  );
}
