import type { ReactNode } from "react";

type Props = {
  id?: string;
  /** Address of the procedure for forms. */
  action: string;
  values?: Record<string, string>;
  next: string;
  back: string;
  className?: string;
  children: ReactNode;
};

/** A plain form: the browser checks it and sends it, and the page comes back with what happened. */
export function PostForm({ id, action, values = {}, next, back, className = "grid gap-4", children }: Props) {
  return (
    <form id={id} method="post" action={action} className={className}>
      {Object.entries({ ...values, _next: next, _back: back }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
