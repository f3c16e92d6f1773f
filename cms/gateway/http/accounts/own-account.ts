import { Hono } from 'hono';
import { z } from 'zod';
import { needsSecondFactor } from '../../../permission.ts';
import { passwordProblem } from '../../accounts/password.ts';
import { Refusal } from '../../refusal.ts';
import type { GatewayEnv, Services } from '../gateway-env.ts';
import { readJson } from '../json-body.ts';
import { describeSession, openSession, requireAccount } from '../session.ts';
import { credentialsOf } from './credentials-of.ts';
import { doorFor } from './door.ts';

const passwordBody = z.strictObject({
  current: z.string().max(1000),
  password: z.string().max(1000),
});
const codeBody = z.strictObject({ code: z.string().max(100) });
const nothing = z.strictObject({});

const addPassword = (services: Services, routes: Hono<GatewayEnv>): void => {
  routes.post('/password', requireAccount(services), async (context) => {
    const { passwords, invitations } = credentialsOf(services);
    const account = context.get('account');
    const { login } = account;
    const { current, password } = await readJson(context, passwordBody);
    const problem =
      passwordProblem(password, login) ??
      (password === current
        ? 'Kata sandi baru sama dengan yang lama. Pilih yang lain.'
        : undefined);
    if (problem !== undefined) throw new Refusal(422, problem, { field: 'password' });
    const door = doorFor(services, context);
    const attempt = door.begin(login);
    if (!(await passwords.verify(login, current))) {
      door.tell('refused', login);
      throw new Refusal(422, 'Kata sandi Anda yang sekarang salah. Periksa, lalu coba lagi.', {
        field: 'current',
      });
    }
    attempt.withdraw();
    await passwords.set(login, password);
    invitations.end(login);
    door.tell('password-changed', login);
    services.sessions.closeAll(login);
    openSession(services, context, account, context.get('session').factor);
    return context.body(null, 204);
  });
};

const addRecoveryCodes = (services: Services, routes: Hono<GatewayEnv>): void => {
  routes.post('/recovery-codes', requireAccount(services), async (context) => {
    const { secondFactors } = credentialsOf(services);
    const { login } = context.get('account');
    const { code } = await readJson(context, codeBody);
    const door = doorFor(services, context);
    const attempt = door.begin(login);
    const recoveryCodes = secondFactors.renewRecoveryCodes(login, code);
    if (!recoveryCodes) {
      door.tell('code-refused', login);
      throw new Refusal(
        422,
        'Kode salah atau sudah dipakai. Tunggu kode berikutnya di aplikasi, lalu masukkan.',
      );
    }
    attempt.withdraw();
    door.tell('recovery-codes-set', login);
    return context.json({ recoveryCodes });
  });
};

/** `/api/account`: what a person sees and changes of the own account. */
export const ownAccountRoutes = (services: Services): Hono<GatewayEnv> => {
  const { sessions } = services;
  const routes = new Hono<GatewayEnv>();
  routes.get('/', requireAccount(services), async (context) => {
    const { passwords, secondFactors } = credentialsOf(services);
    const described = await describeSession(services, context.get('account'));
    const { login, name, role, agencies } = described.account;
    return context.json({
      ...{ login, name, role, agencies },
      hasPassword: passwords.has(login),
      secondFactor: secondFactors.isEnrolled(login),
      needsSecondFactor: needsSecondFactor({ role }),
      recoveryCodesLeft: secondFactors.recoveryCodesLeft(login),
      otherSessions: sessions.count(login) - 1,
    });
  });
  addPassword(services, routes);
  addRecoveryCodes(services, routes);
  routes.post('/sign-out-others', requireAccount(services), async (context) => {
    credentialsOf(services);
    await readJson(context, nothing);
    const { login } = context.get('account');
    const ended = sessions.closeAll(login, context.get('session').id);
    if (ended > 0) doorFor(services, context).tell('sign-out', login);
    return context.json({ ended });
  });
  return routes;
};
