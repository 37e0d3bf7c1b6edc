"use client";
import { useState } from "react";

/** A count the page brought, and what it is after the viewer's own act; a newer page wins. */
export function useCount(given: number): [number, (count: number) => void] {
  const [own, setOwn] = useState<{ given: number; count: number } | null>(null);
  const shown = own && own.given === given ? own.count : given;
  return [shown, (count) => setOwn({ given, count })];
}
