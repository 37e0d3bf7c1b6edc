"use client";
import { useEffect, useState } from "react";

/** Tells the server the zone of this device when the account is made; without a script it is UTC until it is set. */
export function TimeZoneField() {
  const [zone, setZone] = useState<string | null>(null);
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return zone && <input type="hidden" name="timeZone" value={zone} />;
}
