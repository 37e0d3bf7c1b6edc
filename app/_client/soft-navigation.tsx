"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { softAddress } from "./soft-address.ts";

/**
 * Follows links inside the site for members without loading the page anew. One listener for all links: a component for
 * each would have to be rendered, sent and brought to life with every page.
 */
export function SoftNavigation() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const address = softAddress(event, location);
      if (address === undefined) return;
      event.preventDefault();
      router.push(address);
    };
    // On the window, after everybody on the page had the click.
    window.addEventListener("click", follow);
    return () => window.removeEventListener("click", follow);
  }, [router]);
  return null;
}
