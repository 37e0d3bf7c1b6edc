export type Tone = "plain" | "brand" | "solved" | "verified" | "super" | "attention" | "danger" | "idea";

/** Text and ground of each meaning; meaning is never colour alone, so a word always stands inside. */
export const toneClass: Record<Tone, string> = {
  plain: "bg-sunken text-ink-2",
  brand: "bg-brand-soft text-brand-ink",
  solved: "bg-solved-soft text-solved",
  verified: "bg-verified-soft text-verified",
  super: "bg-super-soft text-super",
  attention: "bg-attention-soft text-attention",
  danger: "bg-danger-soft text-danger",
  idea: "bg-idea-soft text-idea",
};
