import { cx } from "./cx.ts";

type MeterProps = {
  /** Between 0 and 1. */
  share: number;
  /** What is measured, with its figure: "86 % solved". */
  label: string;
  tone?: "solved" | "brand" | "super" | "attention" | "danger";
  large?: boolean;
};

/** A thin bar that shows a share. */
export function Meter({ share, label, tone = "solved", large }: MeterProps) {
  const value = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <progress
      className={cx("meter", tone !== "solved" && `meter-${tone}`, large && "meter-lg")}
      max={100}
      value={value}
      aria-label={label}
    />
  );
}
