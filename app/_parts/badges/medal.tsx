import type { BadgeGrade, BadgeIcon } from "../../../server/badges/badges-limits.schema.ts";
import { cx } from "../../_ui/cx.ts";
import { frames, signs } from "./medal-signs.ts";

type MedalProps = {
  icon: BadgeIcon;
  grade: BadgeGrade;
  /** Pixels. Up to 28 the sign is drawn larger and the ring is left out, so that it stays readable. */
  size?: number;
  /** What it is, where no words stand beside it; otherwise it is decoration. */
  label?: string;
  className?: string;
};

/** A badge as a medal: the frame tells the grade, the sign what it is for. */
export function Medal({ icon, grade, size = 48, label, className }: MedalProps) {
  const small = size <= 28;
  const { line, fill } = signs[icon];
  const frame = {
    className: cx("medal", `medal-${grade.toLowerCase()}`, small && "medal-small", className),
    width: size,
    height: size,
    viewBox: "0 0 48 48",
  };
  const drawing = (
    <>
      <path className="medal-rim" d={frames[grade]} />
      {!small && <circle className="medal-face" cx="24" cy="24" r="16.2" />}
      <g transform={small ? "translate(8.4 8.4) scale(1.3)" : "translate(11.6 11.6) scale(1.033)"}>
        <path className="medal-line" d={line} />
        {fill && <path className="medal-fill" d={fill} />}
      </g>
    </>
  );
  if (!label) {
    return (
      <svg {...frame} aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg {...frame} role="img" aria-label={label}>
      {drawing}
    </svg>
  );
}
