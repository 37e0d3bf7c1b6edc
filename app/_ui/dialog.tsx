"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useT } from "../_client/intl.tsx";
import { cx } from "./cx.ts";
import { IconButton } from "./icon-button.tsx";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons at the end, the main one last. */
  actions?: ReactNode;
  wide?: boolean;
};

/** A native modal dialog: keeps the focus inside, closes with Escape, gives the focus back. */
export function Dialog({ open, onClose, title, children, actions, wide }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const t = useT("controls");
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  return (
    <dialog ref={ref} aria-labelledby={titleId} onClose={onClose} className={cx("dialog", wide && "dialog-wide")}>
      {open && (
        <>
          <div className="mb-3 flex items-start gap-4">
            <h2 id={titleId} className="flex-1 text-18 font-bold">
              {title}
            </h2>
            <IconButton icon="x" label={t("close")} size="sm" className="-mt-1 -mr-2" onClick={onClose} />
          </div>
          <div className="text-15 text-ink-2">{children}</div>
          {actions && <div className="mt-6 flex flex-wrap justify-end gap-2">{actions}</div>}
        </>
      )}
    </dialog>
  );
}
