const unit: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `-203d 19:12`: so many days before today, at that time (UTC). */
export function momentOf(text: string, today: Date): Date {
  const [, days = "0", hours = "12", minutes = "00"] = /^-(\d+)d(?: +(\d{1,2}):(\d{2}))?/.exec(text.trim()) ?? [];
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const at = midnight - Number(days) * 86_400_000 + Number(hours) * 3_600_000 + Number(minutes) * 60_000;
  return new Date(Math.min(at, today.getTime() - 20 * 60_000));
}

/** `+46m` counted from `start`; never in the future. */
export function after(text: string | undefined, start: Date, today: Date): Date {
  const [, amount = "0", name = "m"] = /^\+(\d+)([mhd])$/.exec(text ?? "") ?? [];
  return new Date(Math.min(start.getTime() + Number(amount) * (unit[name] ?? 0), today.getTime() - 60_000));
}
