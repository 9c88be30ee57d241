import type { Observation } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { reviewerOf } from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import { useDay } from '../../../../client/time.ts';
import records from '../../records/records.module.css';
import classes from './review.module.css';

/** What a reviewer says: about which text, the words, the answers in Word, and the wording that is proposed. */
export function Said({ state, observation }: { state: State; observation: Observation }) {
  const t = useT();
  const printed = useDay();
  const { kind, at, text, quote, was, proposal, type, resolved, replies, returned } = observation;
  const { name, institution } = reviewerOf(state, observation);
  const file = state.returned[returned];
  // Where the text that it is about shows both, saying them again is noise.
  const inQuote = kind !== 'move' && quote !== was && marks(quote, was);
  const day = (instant: string | null) => (instant === null ? '' : printed(instant));
  return (
    <>
      <p className={records.meta}>
        {[
          t(($) => $.review.kinds[kind]),
          type === null ? '' : t(($) => $.review.types[type]),
          name === '' ? t(($) => $.review.nobody) : name,
          institution,
          day(at),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
        {file ? (
          <>
            <br />
            {[
              file.name,
              file.version === '' ? '' : t(($) => $.review.version, { number: file.version }),
              resolved ? t(($) => $.review.resolved) : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </>
        ) : null}
      </p>
      {quote === '' || quote === was ? null : (
        <blockquote className={classes.about}>
          <span>{t(($) => $.review.about)}</span> <Marked quote={quote} was={was} proposal={proposal} />
        </blockquote>
      )}
      {text === '' ? null : <p className={records.quote}>{text}</p>}
      {replies.length === 0 ? null : (
        <ul className={classes.replies} aria-label={t(($) => $.review.replies)}>
          {replies.map((reply, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers have no name of their own and never change
            <li key={index}>
              <b>{reply.author === '' ? t(($) => $.review.nobody) : reply.author}</b> {day(reply.at)}
              <br />
              {reply.text}
            </li>
          ))}
        </ul>
      )}
      {(was === '' && proposal === '') || inQuote ? null : (
        <dl className={classes.wording}>
          {was === '' ? null : (
            <>
              <dt>{t(($) => (kind === 'move' ? $.review.moved : $.review.was))}</dt>
              <dd>
                <del>{was}</del>
              </dd>
            </>
          )}
          {proposal === '' ? null : (
            <>
              <dt>{t(($) => (kind === 'move' ? $.review.movedTo : $.review.proposal))}</dt>
              <dd>
                <ins>{proposal}</ins>
              </dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}

/** The text that it is about, with what would go and come in its place where that stands there once. */
function Marked({ quote, was, proposal }: Pick<Observation, 'quote' | 'was' | 'proposal'>) {
  if (!marks(quote, was)) return <>«{quote}»</>;
  const at = quote.indexOf(was);
  return (
    <>
      «{quote.slice(0, at)}
      <del>{was}</del>
      {proposal === '' ? null : <ins>{proposal}</ins>}
      {quote.slice(at + was.length)}»
    </>
  );
}

/** Whether a text that is taken out stands in the quotation once. */
function marks(quote: string, was: string): boolean {
  return was !== '' && quote.split(was).length === 2;
}
