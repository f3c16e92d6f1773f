import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { refusedCodes } from '../../accounts/door-log.ts';
import { Refusal } from '../../refusal.ts';
import type { GatewayEnv, Services } from '../gateway-env.ts';
import { readJson } from '../json-body.ts';
import {
  describeSession,
  openSession,
  signedOut,
  standingOf,
  stepFirst,
  type Standing,
} from '../session.ts';
import { credentialsOf } from './credentials-of.ts';
import { doorFor } from './door.ts';

/** Wrong codes in a row after which a code alone opens no more: somebody else knows the password. */
const mostWrongCodes = 100;

const codeBody = z.strictObject({ code: z.string().max(100) });

const addCode = (services: Services, routes: Hono<GatewayEnv>): void => {
  routes.post('/code', async (context) => {
    const { secondFactors } = credentialsOf(services);
    const { code } = await readJson(context, codeBody);
    const standing = await standingOf(services, context);
    if (!standing) throw signedOut();
    if (!standing.step) throw new Refusal(409, 'Anda sudah masuk. Muat ulang halaman.');
    if (standing.step !== 'code') throw stepFirst(standing.step);
    const { account } = standing;
    const door = doorFor(services, context);
    const attempt = door.begin(account.login);
    if (refusedCodes(services.workshop.store, account.login) >= mostWrongCodes)
      throw new Refusal(
        403,
        'Terlalu banyak kode salah. Mungkin orang lain tahu kata sandi Anda. Minta undangan baru kepada pengelola portal.',
      );
    if (!secondFactors.accept(account.login, code)) {
      door.tell('code-refused', account.login);
      throw stepFirst(
        'code',
        'Kode salah atau sudah dipakai. Masukkan kode yang sedang tampil di aplikasi, atau satu kode cadangan.',
      );
    }
    attempt.succeed();
    door.tell('sign-in', account.login);
    openSession(services, context, account, 'password+totp');
    return context.json(await describeSession(services, account));
  });
};

/** Who may set up an app that makes codes: somebody with a password and without such an app. */
const newcomer = async (services: Services, context: Context): Promise<Standing> => {
  const { passwords, secondFactors } = credentialsOf(services);
  const standing = await standingOf(services, context);
  if (!standing) throw signedOut();
  if (standing.step === 'code') throw stepFirst('code');
  const { login } = standing.account;
  if (secondFactors.isEnrolled(login))
    throw new Refusal(409, 'Aplikasi kode sudah terpasang untuk akun Anda.');
  if (!passwords.has(login))
    throw new Refusal(409, 'Akun Anda belum punya kata sandi di sini, jadi tidak memerlukan kode.');
  return standing;
};

const addEnrolment = (services: Services, routes: Hono<GatewayEnv>): void => {
  routes.get('/enrolment', async (context) => {
    const { secondFactors } = credentialsOf(services);
    const { id, account } = await newcomer(services, context);
    return context.json(secondFactors.offer(account.login, id));
  });
  routes.post('/enrolment', async (context) => {
    const { secondFactors } = credentialsOf(services);
    const { code } = await readJson(context, codeBody);
    const { id, account, factor, step } = await newcomer(services, context);
    const door = doorFor(services, context);
    const attempt = door.begin(account.login);
    const recoveryCodes = secondFactors.confirm(account.login, id, code);
    if (!recoveryCodes) {
      door.tell('code-refused', account.login);
      throw new Refusal(
        422,
        'Kode salah. Periksa apakah jam telepon Anda tepat, lalu masukkan kode yang sedang tampil.',
      );
    }
    attempt.succeed();
    door.tell('second-factor-set', account.login);
    if (step) door.tell('sign-in', account.login);
    // Whoever came in by the password alone starts anew.
    services.sessions.closeAll(account.login);
    openSession(services, context, account, factor === 'oidc' ? 'oidc' : 'password+totp');
    return context.json({ recoveryCodes });
  });
};

/** `POST /api/session/code`, `GET` and `POST /api/session/enrolment`: what comes between the password and the editor. */
export const signInStepRoutes = (services: Services): Hono<GatewayEnv> => {
  const routes = new Hono<GatewayEnv>();
  addCode(services, routes);
  addEnrolment(services, routes);
  return routes;
};
