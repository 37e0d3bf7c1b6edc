const form = /^[a-f0-9]{64}\.(?:webp|png)$/;

/** True for names this community gives: 64 hex digits and the ending of a picture. Nothing else reaches a disk (UP-02). */
export function isStoredName(name: string): boolean {
  return form.test(name);
}

/** The address under which a stored file is shown. */
export function fileAddress(name: string): string {
  return `/files/${name}`;
}

/** The name in an address of ours, or null. */
export function nameInAddress(path: string): string | null {
  const name = path.startsWith("/files/") ? path.slice("/files/".length) : "";
  return isStoredName(name) ? name : null;
}
