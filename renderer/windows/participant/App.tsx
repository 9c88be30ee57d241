import { IconWifi, IconWifiOff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Brand } from '../../ui/Brand.tsx';
import { Contribute } from './Contribute.tsx';
import { Join } from './Join.tsx';
import { useLine, useTexts } from './room.ts';
import { fill } from './texts.ts';
import { Vote } from './Vote.tsx';

/** The page of a phone in the room: the door, a contribution, a vote. */
export function App() {
  const t = useTexts();
  const { place, language, room } = useLine();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t.title;
  }, [language, t]);
  if (place === 'asking') return <Page>{null}</Page>;
  if (place === 'door')
    return (
      <Page>
        <Join />
      </Page>
    );
  return <Page>{room?.view.workshop ? <Inside /> : <Wait />}</Page>;
}

function Wait() {
  const t = useTexts();
  const { room, attended } = useLine();
  return (
    <main className="page">
      <h1>{!room ? t.wait.connecting : attended ? t.wait.ended : t.wait.title}</h1>
      {room ? <p className="lead">{attended ? t.wait.thanks : t.wait.text}</p> : null}
    </main>
  );
}

/** With a vote open, that first; the way to the other is always there. */
function Inside() {
  const t = useTexts();
  const { room, voted } = useLine();
  const poll = room?.view.poll ?? null;
  const [chosen, choose] = useState<{ poll: string; vote: boolean } | null>(null);
  const vote = poll !== null && (chosen?.poll === poll.id ? chosen.vote : true);
  if (!room) return null;
  return (
    <>
      {poll ? (
        <nav className="tabs" aria-label={t.tabs.label}>
          <button type="button" aria-pressed={vote} onClick={() => choose({ poll: poll.id, vote: true })}>
            {voted.includes(poll.id) ? t.tabs.voted : t.tabs.vote}
          </button>
          <button type="button" aria-pressed={!vote} onClick={() => choose({ poll: poll.id, vote: false })}>
            {t.tabs.contribute}
          </button>
        </nav>
      ) : null}
      {vote && poll ? <Vote key={poll.id} poll={poll} /> : <Contribute room={room} />}
    </>
  );
}

function Page({ children }: { children: ReactNode }) {
  const t = useTexts();
  const { place, connection, room } = useLine();
  const open = connection === 'open';
  return (
    <>
      <header className="bar">
        <span className="brand">
          <Brand size={32} />
        </span>
        <div className="where">
          <strong>{room?.view.workshop?.title || t.title}</strong>
          {room ? <span>{fill(t.roomNamed, { code: room.code })}</span> : null}
        </div>
        {place === 'room' ? (
          <p className="state" data-open={open} role="status">
            {open ? <IconWifi size={16} /> : <IconWifiOff size={16} />}
            {open ? t.connected : t.reconnecting}
          </p>
        ) : null}
      </header>
      {children}
    </>
  );
}
