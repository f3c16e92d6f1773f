import type { ReactNode } from 'react';
import { fileNameImage } from '#model/fields.ts';
import { kinds } from '#model/kinds.ts';
import { labelOf } from '#model/labels.ts';
import { digitalLevels } from '#model/service.ts';
import { facilities } from '#model/standard/manufacturing.ts';
import type { Choices } from '../../config/choices.ts';
import { formOf } from '../../config/form-node.ts';
import { pruned } from '../../config/prune.ts';
import { CompletenessPanel } from './completeness-panel.tsx';
import { completenessOf } from './missing-parts.ts';
import { namesIn, type NameOfPick } from './named.ts';
import { Costs, Requirements, Steps, Times, type ServiceDraft } from './service-rows.tsx';

const shape = kinds.service.shape(fileNameImage);

const form = formOf('service');

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

const Fact = ({ term, children }: { term: string; children: ReactNode }) =>
  children !== undefined && (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );

const filled = (list: readonly unknown[] | undefined) => (list?.length ?? 0) > 0;

const Facts = ({ service, name }: { service: ServiceDraft; name: NameOfPick }) => (
  <dl className="panel-facts">
    <Fact term="Yang didapat">{service.product}</Fact>
    <Fact term="Biaya">{filled(service.costs) ? <Costs service={service} /> : undefined}</Fact>
    <Fact term="Waktu">{filled(service.times) ? <Times service={service} /> : undefined}</Fact>
    <Fact term="Di mana">{service.counters?.map((id) => name('counter', id)).join('; ')}</Fact>
    <Fact term="Cara mengurus">{service.digital && digitalLevels[service.digital]}</Fact>
    <Fact term="Pilihan keadaan">{service.variants?.map(({ title }) => title).join('; ')}</Fact>
  </dl>
);

const Complaints = ({ complaints }: Required<Pick<ServiceDraft, 'complaints'>>) => (
  <dl className="panel-facts">
    <Fact term="Ditangani oleh">{complaints.officer}</Fact>
    <Fact term="Jawaban pertama">
      {complaints.firstReply && `Paling lama ${complaints.firstReply} hari`}
    </Fact>
    <Fact term="Selesai">{complaints.answer && `Paling lama ${complaints.answer} hari`}</Fact>
    <Fact term="Keterangan">{complaints.note}</Fact>
  </dl>
);

const assurances = ['competence', 'supervision', 'guarantee', 'safety'] as const;

const Rest = ({ service, name }: { service: ServiceDraft; name: NameOfPick }) => (
  <>
    {filled(service.legalBasis) && (
      <Part title="Dasar hukum">
        <ul>
          {service.legalBasis?.map(({ title, document }, index) => (
            <li key={index}>{title || (document && name('document', document))}</li>
          ))}
        </ul>
      </Part>
    )}
    {filled(service.facilities) && (
      <Part title="Sarana dan prasarana">
        <p>{service.facilities?.map((facility) => facilities[facility]).join(', ')}</p>
      </Part>
    )}
    {assurances.map(
      (field) =>
        service[field] && (
          <Part key={field} title={labelOf(shape[field]) ?? field}>
            <p>{service[field]}</p>
          </Part>
        ),
    )}
  </>
);

const facilitiesAt = ({ entries }: Choices, { counters = [] }: ServiceDraft) =>
  entries.counter
    .filter(({ id }) => counters.includes(id))
    .map(({ facilities }) => ({ facilities }));

/** A service as its page says it in substance, below what its standard still lacks. */
export const ServicePreview = ({
  data,
  body,
  choices,
}: {
  data: Record<string, unknown>;
  body: ReactNode;
  choices: Choices;
}) => {
  const service = pruned(form, data) as ServiceDraft;
  const name = namesIn(choices);
  return (
    <>
      <CompletenessPanel standard={completenessOf(service, facilitiesAt(choices, service))} />
      <Facts service={service} name={name} />
      {filled(service.requirements) && (
        <Part title="Syarat">
          <Requirements service={service} name={name} />
        </Part>
      )}
      {filled(service.steps) && (
        <Part title="Langkah">
          <Steps service={service} />
        </Part>
      )}
      {service.complaints && (
        <Part title="Pengaduan, saran, dan masukan">
          <Complaints complaints={service.complaints} />
        </Part>
      )}
      {body}
      <Rest service={service} name={name} />
    </>
  );
};
