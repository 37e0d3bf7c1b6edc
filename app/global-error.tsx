"use client";
import "./globals.css";

/** Here the frame itself failed, so the messages are out of reach; these few words stand in both languages. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid max-w-column justify-items-start gap-3 px-4 py-16">
          <h1 className="text-28 font-bold">This page could not be shown</h1>
          <p className="text-ink-2">Something failed on our side. Nothing you wrote was lost.</p>
          <p lang="de" className="text-ink-2">
            Bei uns ist ein Fehler aufgetreten. Was Sie geschrieben haben, ist nicht verloren.
          </p>
          <button type="button" className="btn btn-primary mt-3" onClick={retry}>
            <span>
              Try again · <span lang="de">Erneut versuchen</span>
            </span>
          </button>
        </main>
      </body>
    </html>
  );
}
