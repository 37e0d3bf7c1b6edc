import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Coding, toBrotli } from "../page-cache/encode.ts";
import { type Finished, type Form, makeForm, prepare } from "../page-cache/stored-page.ts";
import { filePolicy } from "./content-security-policy.ts";
import { forever } from "./security-headers.ts";

/** A folder whose files stand under an address. */
interface StaticFolder {
  folder: string;
  /** Begin of the address, with a slash at its end. */
  under: string;
  /** Whether the name of a file changes with its content. */
  immutable: boolean;
}

interface StaticFile {
  contentType: string;
  headers: Record<string, string>;
  cacheControl: string;
  form: Form;
}

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".woff2": "font/woff2",
};
/** Pictures and fonts are compressed by nature. */
const packed = /^(?:image\/(?!svg)|font\/)/;

/** Files by address; read and compressed (brotli, quality 11) once, when they are first asked for, and then kept. */
export class StaticFiles {
  #places = new Map<string, { file: string; immutable: boolean }>();
  #files = new Map<string, Promise<StaticFile>>();

  /** Lists the folders; one that does not exist counts as empty. Files beginning with a dot and source maps stay out. */
  static async open(folders: readonly StaticFolder[]): Promise<StaticFiles> {
    const files = new StaticFiles();
    for (const { folder, under, immutable } of folders) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        if (!entry.isFile() || entry.name.startsWith(".") || entry.name.endsWith(".map")) continue;
        const file = join(entry.parentPath, entry.name);
        const name = file.slice(folder.length).replaceAll("\\", "/").replace(/^\//, "");
        files.#places.set(under + name.split("/").map(encodeURIComponent).join("/"), { file, immutable });
      }
    }
    return files;
  }

  has(path: string): boolean {
    return this.#places.has(path);
  }

  /** The file at an address, or undefined. */
  get(path: string): Promise<StaticFile> | undefined {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const place = this.#places.get(path);
    if (place === undefined) return undefined;
    const loading = load(place.file, place.immutable);
    this.#files.set(path, loading);
    loading.catch(() => this.#files.delete(path));
    return loading;
  }
}

async function load(file: string, immutable: boolean): Promise<StaticFile> {
  const contentType = types[extname(file)] ?? "application/octet-stream";
  const bytes = await readFile(file);
  const pack = packed.test(contentType) ? null : (plain: Buffer) => toBrotli(plain, 11);
  const form = await makeForm(bytes, filePolicy, pack);
  return { contentType, headers: {}, cacheControl: immutable ? forever : "public, max-age=3600", form };
}

/** The bytes of a file in a coding. */
export function fileBytes(file: StaticFile, coding: Coding): Promise<{ coding: Coding; finished: Finished }> {
  return prepare(file.form, coding);
}
