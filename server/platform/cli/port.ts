import { createServer } from "node:net";

const reasons: Record<string, string> = {
  EADDRINUSE: "it is used by another program",
  EACCES: "this user may not open it",
  EADDRNOTAVAIL: "this machine does not have that address",
  ENOTFOUND: "that name is not known",
};

/**
 * Makes sure that the web server will be able to listen, before anything else is started.
 * @throws a sentence that says why not and what to do
 */
export async function requireFreePort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? ""] ?? error.message;
      reject(
        new Error(
          `Port ${port} on ${host} cannot be opened: ${reason}. Set PORT to another one, for example PORT=${port === 3000 ? 3100 : 3000} npm start.`,
        ),
      );
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
