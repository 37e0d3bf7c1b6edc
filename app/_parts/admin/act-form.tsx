import type { ReactNode } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "../../_ui/button.tsx";
import type { IconName } from "../../_ui/icon-names.ts";

type Props = {
  action: string;
  values: Record<string, string>;
  next: string;
  back: string;
  children: ReactNode;
  icon?: IconName;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** What the button does, when its words alone do not say to what. */
  label?: string;
};

/** One act as a button: a plain form, no script. */
export function ActForm({ action, values, next, back, children, icon, variant = "line", size, label }: Props) {
  return (
    <form method="post" action={action}>
      {Object.entries({ ...values, _next: next, _back: back }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        type="submit"
        variant={variant}
        {...(size && { size })}
        {...(icon && { icon })}
        {...(label && { "aria-label": label })}
      >
        {children}
      </Button>
    </form>
  );
}
