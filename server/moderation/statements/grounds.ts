/** Reason of a flag or category of a notice → point of the house rules, where one fits. */
const points: Readonly<Record<string, string>> = {
  spam: "no-spam",
  abuse: "be-kind",
  offtopic: "stay-on-topic",
  wronganswer: "honest-answers",
  wrong: "honest-answers",
  personaldata: "no-personal-data",
  copyright: "no-copying",
  illegal: "no-illegal",
};

/** The point a reason or category falls under; null where none fits. */
export function pointOf(category: string | null | undefined): string | null {
  const plain = (category ?? "").toLowerCase().replace(/[^a-z]/g, "");
  return points[plain] ?? null;
}

/** Whether a decision rests on the law and not on the house rules alone. */
export function restsOnLaw(point: string | null, category: string | null | undefined): boolean {
  return point === "no-illegal" || pointOf(category) === "no-illegal";
}
