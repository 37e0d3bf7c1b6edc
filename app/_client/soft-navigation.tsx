"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Answers that are no pages: procedures, files, feeds and everything with an ending. */
const noPage = /^\/(?:[a-z]{2}\/)?(?:api|files|feed)(?:\/|$)|\.[a-z0-9]+$/;

/** The address to go to without a page load, or undefined when the browser shall do what it does by itself. */
export function softAddress(event: MouseEvent, here: Location): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
  // A link to the other language changes what the whole document is written in.
  if (!link || link.target || link.hreflang || link.hasAttribute("download")) return undefined;
  if (link.origin !== here.origin || noPage.test(link.pathname)) return undefined;
  const samePage = link.pathname === here.pathname && link.search === here.search;
  return samePage && link.hash !== "" ? undefined : link.pathname + link.search + link.hash;
}

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
