import { cx } from "./cx.ts";

const sizes = {
  24: "size-6 text-[10px]",
  32: "size-8 text-12",
  36: "size-9 text-13",
  48: "size-12 text-16",
  72: "size-18 text-22",
  96: "size-24 text-28",
} as const;

type AvatarProps = {
  name: string;
  /** Address of an uploaded picture on this site. */
  image?: string | null;
  /** Stable number of the person; without it the name decides the colour. */
  tint?: number;
  size?: keyof typeof sizes;
  /** Super users carry a thin amber ring. */
  ring?: boolean;
};

/** First letters of the first and the last word: "Marta Kowalska" gives MK, "tim" gives T. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = Array.from(words[0] ?? "")[0] ?? "";
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? "")[0] ?? "") : "";
  return (first + last).toUpperCase();
}

/** A stable tint between 0 and 11 from any text. */
export function tintOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % 12;
}

/** The picture of a person, or initials on their colour. Decoration: the name stands beside it. */
export function Avatar({ name, image, tint = tintOf(name), size = 36, ring }: AvatarProps) {
  return (
    <span aria-hidden="true" className={cx("avatar", `tint-${tint % 12}`, sizes[size], ring && "avatar-super")}>
      {image ? (
        // biome-ignore lint/performance/noImgElement: next/image writes inline styles, which the policy forbids
        <img src={image} alt="" width={size} height={size} loading="lazy" decoding="async" />
      ) : (
        initials(name)
      )}
    </span>
  );
}

/** A few people of a topic, overlapping; `label` names them for screen readers. */
export function AvatarStack({ people, label }: { people: AvatarProps[]; label: string }) {
  return (
    <span className="avatar-stack flex" role="img" aria-label={label}>
      {people.map((person) => (
        <Avatar key={`${person.name}${person.tint}`} {...person} size={24} />
      ))}
    </span>
  );
}
