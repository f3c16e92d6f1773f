import { parseContentPath } from '#model/path.ts';
import { goTo, placeOf } from './form-places.ts';
import { isWrong, summaryOf, useFindings, type LiveFinding } from './live-findings.ts';

/** Above the form: how much is wrong with it now. Screen readers hear it when it changes, and nothing else does. */
export const LiveSummary = () => {
  const findings = useFindings();
  return (
    <p className={isWrong(findings) ? 'live-summary' : 'live-summary live-told'} role="status">
      {summaryOf(findings)}
    </p>
  );
};

const languageWords = ({ path }: LiveFinding): string =>
  parseContentPath(path)?.locale === 'en' ? 'Bahasa Inggris › ' : '';

const Line = ({ finding }: { finding: LiveFinding }) => {
  const { field, problem, remedy } = finding;
  const place = languageWords(finding) === '' && field !== undefined ? placeOf(field) : undefined;
  const name = `${languageWords(finding)}${field ?? 'Tulisan ini'}`;
  return (
    <li>
      {place ? (
        <button type="button" className="panel-link" onClick={() => goTo(place)}>
          {name}
        </button>
      ) : (
        <b>{name}</b>
      )}
      : {problem} {remedy}
    </li>
  );
};

/** At the top of the preview: all that the guard says of the form now, each with the way to its field. */
export const LiveList = () => {
  const findings = useFindings();
  if (findings.length === 0) return null;
  return (
    <aside
      className={isWrong(findings) ? 'panel panel-wrong' : 'panel'}
      aria-label="Yang perlu diperhatikan"
    >
      <h2>{summaryOf(findings)}</h2>
      <ul>
        {findings.map((finding, index) => (
          <Line key={index} finding={finding} />
        ))}
      </ul>
    </aside>
  );
};
