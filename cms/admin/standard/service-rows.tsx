import type { ReactNode } from 'react';
import { standardWords } from '#domain/standard/words.ts';
import type { DataOf } from '#model/kinds.ts';
import { actors, stepPlaces, type Step } from '#model/standard/step.ts';
import type { Requirement } from '#model/standard/requirement.ts';
import type { NameOfPick } from './named.ts';

/** A service as far as its form is filled; rows may be half filled. */
export type ServiceDraft = Partial<DataOf<'service'>>;

const joined = (parts: readonly (string | undefined)[], separator = ', ') =>
  parts.filter(Boolean).join(separator);

/** For which variants alone a row holds. */
const Only = ({ row, of }: { row: { variants?: string[] | undefined }; of: ServiceDraft }) => {
  const names = row.variants?.map(
    (id) => of.variants?.find((variant) => variant.id === id)?.title ?? id,
  );
  return names && names.length > 0 && <em className="panel-only">Hanya: {names.join('; ')}</em>;
};

const Row = ({
  row,
  of,
  children,
  more,
}: {
  row: { variants?: string[] | undefined };
  of: ServiceDraft;
  children: ReactNode;
  more?: string;
}) => (
  <li>
    {children}
    {more !== undefined && more !== '' && <small className="meta">{more}</small>}
    <Only row={row} of={of} />
  </li>
);

const paperName = ({ text, evidence }: Requirement, name: NameOfPick) =>
  text ?? (evidence === undefined ? '…' : name('evidence', evidence));

/** What to bring. */
export const Requirements = ({ service, name }: { service: ServiceDraft; name: NameOfPick }) => (
  <ul>
    {service.requirements?.map((row, index) => (
      <Row
        key={index}
        row={row}
        of={service}
        more={joined(
          [standardWords.paper(row), row.source && standardWords.source(row.source), row.note],
          '. ',
        )}
      >
        {joined([paperName(row, name), row.when])}
      </Row>
    ))}
  </ul>
);

const lengthOf = ({ amount, unit }: Step) =>
  amount === undefined || unit === undefined ? undefined : standardWords.length(amount, unit);

/** What happens, in order. */
export const Steps = ({ service }: { service: ServiceDraft }) => (
  <ol>
    {service.steps?.map((step, index) => (
      <Row
        key={index}
        row={step}
        of={service}
        more={joined([
          // A form may not have chosen yet.
          (actors as Partial<typeof actors>)[step.actor],
          step.place && stepPlaces[step.place],
          lengthOf(step),
        ])}
      >
        {step.text}
      </Row>
    ))}
  </ol>
);

/** How long it takes. */
export const Times = ({ service }: { service: ServiceDraft }) => (
  <ul>
    {service.times?.map((row, index) => (
      <Row key={index} row={row} of={service}>
        {joined([row.what, standardWords.time(row)], ': ')}
      </Row>
    ))}
  </ul>
);

/** What it costs. */
export const Costs = ({ service }: { service: ServiceDraft }) => (
  <ul>
    {service.costs?.map((row, index) => (
      <Row key={index} row={row} of={service} {...(row.basis ? { more: row.basis } : {})}>
        {joined([row.what, standardWords.cost(row)], ': ')}
      </Row>
    ))}
  </ul>
);
