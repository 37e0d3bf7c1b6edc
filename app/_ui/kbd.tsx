/** A key of the keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-block rounded-sm border border-b-2 border-line-2 bg-surface px-1.5 py-0.5 font-sans text-12 leading-none font-medium text-ink-3">
      {children}
    </kbd>
  );
}
