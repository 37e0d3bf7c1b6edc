"use client";
import { usePathname } from "next/navigation";
import { useEffect, useLayoutEffect } from "react";
import { enhance, markPlace } from "../_reader/enhance.ts";
import { tellTypedEarly } from "./typed-early.ts";

/**
 * Starts the small script of public pages for members too, once, and tells it about client navigation. Stands before
 * everything else on the page, so that nothing typed meanwhile is lost.
 */
export function Enhance() {
  const path = usePathname();
  // Before any part of the page draws itself again.
  useLayoutEffect(tellTypedEarly, []);
  useEffect(enhance, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again for each address
  useEffect(markPlace, [path]);
  return null;
}
