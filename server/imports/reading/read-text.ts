import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

/** Told how many bytes of the file (as it lies on the disk) were read so far. */
export type OnBytes = (bytes: number) => void;

/**
 * The text of a file in pieces of a few ten thousand characters: plain or gzip (by its ending), UTF-8 with or without
 * a byte order mark. Bytes that are not UTF-8 become U+FFFD. Memory does not grow with the file.
 * @throws the error of the file system or of gzip (a file that is cut off), after everything readable was given out
 */
export async function* textOf(file: string, onBytes: OnBytes = () => {}): AsyncGenerator<string> {
  const source = createReadStream(file, { highWaterMark: 64 * 1024 });
  const bytes = file.endsWith(".gz") ? source.pipe(createGunzip({ chunkSize: 128 * 1024 })) : source;
  if (bytes !== source) source.on("error", (error) => bytes.destroy(error));
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const chunk of bytes) {
      onBytes(source.bytesRead);
      const text = decoder.decode(chunk, { stream: true });
      if (text !== "") yield text;
    }
    const rest = decoder.decode();
    if (rest !== "") yield rest;
  } finally {
    source.destroy();
  }
}
