import { z } from 'zod';

/**
 * The part of HSDS 3 (Open Referral) that the portal fills: the full service with what belongs to it. Fields, and which of them
 * must be there, are those of HSDS 3.0; 3.1 takes the same. What the portal does not know, such as coordinates, is left out.
 */

const id = () => z.uuid();

const address = z.strictObject({
  id: id(),
  location_id: id(),
  address_1: z.string().min(1),
  city: z.string().min(1),
  state_province: z.string().min(1),
  /** HSDS asks for one; empty, since addresses on the portal have none. */
  postal_code: z.string(),
  country: z.literal('ID'),
  address_type: z.literal('physical'),
});

const phone = z.strictObject({
  id: id(),
  location_id: id().optional(),
  service_id: id().optional(),
  organization_id: id().optional(),
  number: z.string().min(1),
});

const schedule = z.strictObject({
  id: id(),
  location_id: id().optional(),
  service_id: id().optional(),
  freq: z.literal('WEEKLY').optional(),
  /** Offset from UTC in hours. */
  timezone: z.literal(8).optional(),
  byday: z
    .string()
    .regex(/^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*$/)
    .optional(),
  opens_at: z.string().optional(),
  closes_at: z.string().optional(),
  description: z.string().optional(),
});

const accessibility = z.strictObject({
  id: id(),
  location_id: id(),
  description: z.string().min(1),
});

const location = z.strictObject({
  id: id(),
  location_type: z.enum(['physical', 'virtual']),
  organization_id: id(),
  name: z.string().min(1),
  description: z.string().optional(),
  url: z.url(),
  addresses: z.array(address).optional(),
  phones: z.array(phone).optional(),
  schedules: z.array(schedule).optional(),
  accessibility: z.array(accessibility).optional(),
});

const serviceAtLocation = z.strictObject({
  id: id(),
  service_id: id(),
  location_id: id(),
  location,
});

const organization = z.strictObject({
  id: id(),
  name: z.string().min(1),
  alternate_name: z.string().min(1),
  description: z.string().min(1),
  website: z.url(),
  email: z.email().optional(),
  parent_organization_id: id().optional(),
  phones: z.array(phone).optional(),
});

const costOption = z.strictObject({
  id: id(),
  service_id: id(),
  option: z.string().optional(),
  currency: z.literal('IDR').optional(),
  amount: z.number().min(0).optional(),
  amount_description: z.string().min(1),
});

const requiredDocument = z.strictObject({
  id: id(),
  service_id: id(),
  document: z.string().min(1),
  uri: z.url().optional(),
});

const serviceArea = z.strictObject({
  id: id(),
  service_id: id(),
  name: z.string().min(1),
  /** Kemendagri's code. */
  extent: z.string().optional(),
  extent_type: z.literal('text').optional(),
});

const service = z.strictObject({
  id: id(),
  organization_id: id(),
  name: z.string().min(1),
  alternate_name: z.string().optional(),
  description: z.string().min(1),
  url: z.url(),
  status: z.enum(['active', 'defunct', 'temporarily closed']),
  application_process: z.string().min(1),
  fees_description: z.string().min(1),
  wait_time: z.string().min(1),
  assured_date: z.iso.date(),
  alert: z.string().optional(),
  organization,
  phones: z.array(phone).optional(),
  schedules: z.array(schedule).optional(),
  service_areas: z.array(serviceArea),
  service_at_locations: z.array(serviceAtLocation),
  cost_options: z.array(costOption),
  required_documents: z.array(requiredDocument),
});

/** The whole door: every service. */
export const hsdsPackage = z.array(service);

export type HsdsService = z.output<typeof service>;
export type HsdsLocation = z.output<typeof location>;
export type HsdsOrganization = z.output<typeof organization>;
export type HsdsSchedule = z.output<typeof schedule>;
