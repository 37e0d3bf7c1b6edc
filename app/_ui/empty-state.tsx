import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

type EmptyStateProps = {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  /** The one thing to do now. */
  action?: ReactNode;
};

/** What stands where nothing is yet: words that help and one thing to do. */
export function EmptyState({ icon = "inbox", title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-14 text-center">
      <span className="mb-1 grid size-11 place-items-center rounded-full bg-sunken text-ink-3">
        <Icon name={icon} size={20} />
      </span>
      <p className="text-16 font-medium">{title}</p>
      {children && <div className="max-w-[46ch] text-14 text-ink-2">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

/** What stands where something failed: what happened, what is kept, what to do. */
export function ErrorState({ icon = "circle-alert", title, children, action }: EmptyStateProps) {
  return (
    <div role="alert" className="grid gap-2 rounded-lg border border-line bg-surface px-5 py-5">
      <p className="flex gap-2.5 text-16 font-medium">
        <Icon name={icon} size={20} className="mt-0.5 text-danger" />
        {title}
      </p>
      {children && <div className="max-w-measure pl-7.5 text-14 text-ink-2">{children}</div>}
      {action && <div className="mt-2 pl-7.5">{action}</div>}
    </div>
  );
}
