import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { getLocale, getPath } from "./_messages/server.ts";
import { frameData } from "./_parts/frame/frame-data.ts";
import { SiteBody } from "./_parts/frame/site-body.tsx";
import { themeScript } from "./_parts/frame/theme-script.ts";
import { siteBase } from "./_server/site.ts";
import { inter, interExt, interWest, jetbrains } from "./fonts.ts";
import "./globals.css";

/** Every page is rendered per request, else the page for unknown addresses has no nonce; what is public is kept by the page cache. */
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { communityName } = await frameData();
  return {
    metadataBase: siteBase(),
    title: { default: communityName, template: `%s · ${communityName}` },
    applicationName: communityName,
    icons: {
      icon: [{ url: "/favicon.svg", type: "image/svg+xml" }],
      apple: "/apple-touch-icon.png",
    },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#161d20" },
  ],
};

/** The nonce of this answer; the HTTP server drops a header of this name that a browser sends. */
async function nonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, path, data, key] = await Promise.all([getLocale(), getPath(), frameData(), nonce()]);
  return (
    <html
      lang={locale}
      className={`${inter.variable} ${interWest.variable} ${interExt.variable} ${jetbrains.variable}`}
      suppressHydrationWarning
    >
      <head>
        <script
          data-reader=""
          nonce={key}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: fixed text of ours, must run before the first paint
          dangerouslySetInnerHTML={{ __html: themeScript }}
        />
      </head>
      <body>
        <SiteBody {...data} path={path}>
          {children}
        </SiteBody>
      </body>
    </html>
  );
}
