import { createServer, type Server } from 'node:net';

/** Lets a server listen on this machine alone. The message of a used port names the way out. */
export const listen = (server: Server, port: number, variable: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is in use. Stop the program that uses it, or choose another port: ${variable}=${port + 10}`,
            )
          : error,
      ),
    );
    server.listen(port, 'localhost', resolve);
  });

/** Fails at once where a port is used, before anything long is begun. */
export const assertFree = async (port: number, variable: string): Promise<void> => {
  const probe = createServer();
  await listen(probe, port, variable);
  await new Promise((resolve) => probe.close(resolve));
};

/** The port that an environment variable asks for, or the usual one. */
export const portFrom = (variable: string, usual: number): number => {
  const port = Number(process.env[variable] ?? usual);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${variable} is no port: ${process.env[variable]}`);
  return port;
};
