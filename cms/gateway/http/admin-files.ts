import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { adminHeaders } from './headers.ts';

/** The editor's screens: static files of one folder. Names below `/assets/` carry a hash of their content. */
export const adminFiles = (dir: string): Hono => {
  const routes = new Hono();
  routes.use(adminHeaders, async (context, next) => {
    await next();
    const lasting = context.res.ok && context.req.path.startsWith('/assets/');
    context.res.headers.set(
      'Cache-Control',
      lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  });
  routes.get('*', serveStatic({ root: dir }));
  routes.notFound((context) => context.text('Halaman ini tidak ada.', 404));
  return routes;
};
