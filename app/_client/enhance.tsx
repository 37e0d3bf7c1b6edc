"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { enhance, markPlace } from "../_reader/enhance.ts";

/** Starts the small script of public pages for members too, once, and tells it about client navigation. */
export function Enhance() {
  const path = usePathname();
  useEffect(enhance, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again for each address
  useEffect(markPlace, [path]);
  return null;
}
